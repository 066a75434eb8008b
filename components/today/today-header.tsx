'use client';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { TodaySnapshot } from '#lib/visit/snapshot.rules';
import { useNow } from '../visit/server-time.ts';
import { useVisitTimes } from '../visit/use-visit-times.ts';

/** The day, the time in the zone that the whole page speaks, and how many visits there are. */
export function TodayHeader({
  day,
  madeAt,
  children,
}: {
  day: TodaySnapshot;
  madeAt: string;
  children: ReactNode;
}) {
  const t = useTranslations('today');
  const format = useFormatter();
  const times = useVisitTimes();
  const now = useNow(madeAt, 10_000);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div>
        <h1 tabIndex={-1}>
          {/* A calendar day has no zone; noon of it is the same day in UTC. */}
          {format.dateTime(new Date(`${day.date}T12:00:00Z`), {
            weekday: 'long',
            day: 'numeric',
            month: 'long',
            timeZone: 'UTC',
          })}
        </h1>
        <p className="text-ink-2">
          {t('subline', { time: times.time(now, day.timeZone), count: day.visits.length })}
        </p>
      </div>
      {children}
    </div>
  );
}
