'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { cn } from '../ui/cn.rules.ts';
import type { Quality } from '#lib/call/room/call-room';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { useVisitTimes } from '../visit/use-visit-times.ts';
import type { CallPerson } from './call-people.ts';
import { Elapsed } from './elapsed.tsx';

/** Whom the visit is with, how long it has been, until when it is planned, and how everyone is connected. */
export function CallHeader(props: {
  visit: VisitSnapshot;
  partner: string;
  /** Nobody while one is not connected oneself: then nothing is known. */
  people: readonly CallPerson[];
  timeZone: string;
}) {
  const { visit, partner, people, timeZone } = props;
  const t = useTranslations('call');
  const times = useVisitTimes();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was pressed to come here (Admit, Come back) is gone: the focus would fall to the top of everything.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-3 pt-3 sm:px-5">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <h1 ref={heading} tabIndex={-1} className="text-base leading-snug tracking-normal">
          {t('title', { name: partner })}
        </h1>
        <p className="flex flex-wrap gap-x-2 text-sm text-stage-ink-2">
          <span className="max-sm:hidden">{visit.visitType.name}</span>
          <span aria-hidden className="max-sm:hidden">
            ·
          </span>
          {visit.callStartedAt && (
            <>
              <Elapsed since={visit.callStartedAt} />
              <span aria-hidden>·</span>
            </>
          )}
          <span>{t('until', { time: times.time(visit.endsAt, timeZone) })}</span>
        </p>
      </div>
      <Connections people={people} />
    </header>
  );
}

const tones: Record<Quality, string> = {
  good: 'bg-live-soft text-live',
  weak: 'bg-wait-soft text-wait',
  lost: 'bg-stop-soft text-stop',
  unknown: 'bg-stage-3 text-stage-ink',
};

function Connections({ people }: { people: readonly CallPerson[] }) {
  const t = useTranslations('call.quality');
  if (people.length === 0) return null;
  if (people.length > 1 && people.every((person) => person.quality === 'good')) {
    return (
      <p className={cn('rounded-full px-2.5 py-0.5 text-sm', tones.good)}>
        {t('allGood', { count: people.length })}
      </p>
    );
  }
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-x-2 gap-y-1 text-sm">
      {people.map(({ identity, isMe, name, quality }) => (
        <li key={identity} className={cn('rounded-full px-2.5 py-0.5', tones[quality])}>
          {isMe ? t('me', { quality }) : t('them', { name, quality })}
        </li>
      ))}
    </ul>
  );
}
