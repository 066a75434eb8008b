'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { watchMicrophoneLevel } from '#lib/call/devices/microphone-level';
import type { LocalTrackState } from '#lib/call/devices/use-local-track';

/** A bar that moves with the own voice, or why nothing is heard and what to do. */
export function OwnSound({ microphone }: { microphone: LocalTrackState & { retry: () => void } }) {
  const t = useTranslations('waiting.sound');
  const bar = useRef<HTMLSpanElement>(null);
  const [isSilent, setSilent] = useState(false);
  const track = microphone.state === 'ok' ? microphone.track : null;

  useEffect(() => {
    if (!track) return;
    return watchMicrophoneLevel(track, {
      // Fifteen times a second: written to the element, so that React has nothing to do.
      onLevel: (level) => bar.current?.style.setProperty('transform', `scaleX(${level})`),
      onSilence: setSilent,
    });
  }, [track]);

  if (microphone.state !== 'ok') {
    const isFault = microphone.state !== 'asking' && microphone.state !== 'off';
    return (
      <>
        <p role="status" className={isFault ? 'text-sm text-stop' : 'text-sm text-ink-2'}>
          {t(microphone.state)}
        </p>
        {isFault && <Button onClick={microphone.retry}>{t('retry')}</Button>}
      </>
    );
  }
  return (
    <>
      <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-sunk">
        <span ref={bar} className="block size-full origin-left scale-x-0 bg-live rtl:origin-right" />
      </span>
      <p role="status" className={isSilent ? 'text-sm text-stop' : 'text-sm text-ink-2'}>
        {isSilent ? t('silent') : t('hear')}
      </p>
    </>
  );
}
