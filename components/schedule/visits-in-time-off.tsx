'use client';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button';
import type { VisitInTimeOff } from '#lib/schedule/week-view.rules';
import { useWeekWords } from './use-week-words.ts';

/** The visits that lie in new time off: nobody is told and nothing is cancelled by itself. */
export function VisitsInTimeOff({
  visits,
  onDone,
}: {
  visits: readonly VisitInTimeOff[];
  onDone: () => void;
}) {
  const t = useTranslations('schedule.clash');
  const words = useWeekWords();
  const lead = useRef<HTMLParagraphElement>(null);
  // The form that had the focus is gone.
  useEffect(() => lead.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <p ref={lead} tabIndex={-1} className="rounded-m bg-wait-soft p-4 text-ink outline-none">
        <span className="block font-[640] text-wait">{t('title', { count: visits.length })}</span>
        {t('text')}
      </p>
      <ul className="flex flex-col gap-2">
        {visits.map((visit) => (
          <li key={visit.id}>
            <Link
              href={`/visits/${visit.id}`}
              className="flex min-h-target items-center justify-between gap-3 rounded-s border border-edge px-3.5 py-2 no-underline hover:bg-sunk"
            >
              <span>
                <span className="block font-[640]">{visit.patientName}</span>
                <span className="text-sm text-ink-2">{words.dayAndClock(visit.startsWall)}</span>
              </span>
              <ChevronRight aria-hidden className="size-5 shrink-0" />
            </Link>
          </li>
        ))}
      </ul>
      <Button wide look="primary" onClick={onDone}>
        {t('done')}
      </Button>
    </div>
  );
}
