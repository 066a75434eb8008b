'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Announcer } from './announcer.tsx';
import { countdown, spokenStep } from './durations.rules.ts';
import { msOf, useNow } from './server-time.ts';

/** How long it still is, in large words. Said aloud only at a few steps: a clock that talks is no help. */
export function CountdownHeading({ startsAt, madeAt }: { startsAt: string; madeAt: string }) {
  const t = useTranslations('visit');
  const leftMs = msOf(startsAt) - useNow(madeAt, 1_000);
  const before = useRef(leftMs);
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    const step = spokenStep(before.current, leftMs);
    before.current = leftMs;
    if (step !== null) setSpoken(t('before.spoken', { minutes: step }));
  }, [leftMs, t]);

  const left = countdown(leftMs);
  const { unit, ...amounts } = left;
  return (
    <>
      <h1 tabIndex={-1}>
        {unit === 'now'
          ? t('before.headingNow')
          : t('before.heading', { countdown: t(`countdown.${unit}`, amounts as Record<string, number>) })}
      </h1>
      <Announcer text={spoken} />
    </>
  );
}
