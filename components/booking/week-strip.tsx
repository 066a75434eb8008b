import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type BookingPath, bookingHref } from '#lib/schedule/booking-path.rules';
import type { SlotDay, SlotWeek } from '#lib/schedule/slot-week.rules';
import { cn } from '../ui/cn.rules.ts';
import { LinkPending } from './link-pending.tsx';
import { useSlotTimes } from './use-slot-times.ts';

/** One week: its month, the ways to the weeks around it, and its days. Days without a free time are quiet. */
export function WeekStrip({ week, path }: { week: SlotWeek; path: BookingPath }) {
  const t = useTranslations('booking.pick');
  const times = useSlotTimes();
  const last = week.days.at(-1)?.date ?? week.monday;
  return (
    <section aria-labelledby="week-name" className="flex flex-col gap-4">
      <div className="flex items-center justify-between gap-4">
        <h2 id="week-name">{times.months(week.monday, last)}</h2>
        <div className="flex gap-3">
          <Arrow to={week.previous} label={t('weekBefore')} path={path}>
            <ChevronLeft aria-hidden className="size-6" />
          </Arrow>
          <Arrow to={week.next} label={t('weekAfter')} path={path}>
            <ChevronRight aria-hidden className="size-6" />
          </Arrow>
        </div>
      </div>
      <ol className="grid grid-cols-7 gap-1">
        {week.days.map((day) => (
          <li key={day.date}>
            <Day day={day} isSelected={day.date === week.selected} week={week} path={path} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Arrow(props: { to: string | null; label: string; path: BookingPath; children: ReactNode }) {
  const { to, label, path, children } = props;
  const look = 'relative grid size-target place-items-center rounded-full border';
  if (to === null) {
    return (
      <span aria-hidden className={cn(look, 'border-line text-ink-2 opacity-50')}>
        {children}
      </span>
    );
  }
  return (
    <Link
      href={bookingHref(path, { week: to, day: undefined })}
      prefetch={false}
      scroll={false}
      aria-label={label}
      className={cn(look, 'border-edge bg-card hover:bg-sunk')}
    >
      {children}
      <LinkPending className="absolute -top-1 -right-1" />
    </Link>
  );
}

function Day(props: { day: SlotDay; isSelected: boolean; week: SlotWeek; path: BookingPath }) {
  const { day, isSelected, week, path } = props;
  const t = useTranslations('booking.pick');
  const times = useSlotTimes();
  const count = day.parts.reduce((sum, part) => sum + part.slots.length, 0);
  const look = 'flex min-h-[4.75rem] flex-col items-center justify-center rounded-s pt-1';
  const inside = (
    <>
      <span className="text-sm">{times.weekday(day.date)}</span>{' '}
      <span className={cn('text-lg leading-tight', count > 0 && 'font-[640]')}>
        {times.dayNumber(day.date)}
      </span>
      <span className={cn('mt-1 size-1.5 rounded-full', count > 0 && 'bg-current')} />
      <span className="sr-only"> {t('dayMore', { month: times.month(day.date), count })}</span>
    </>
  );
  if (count === 0) {
    return <div className={cn(look, 'text-ink-2')}>{inside}</div>;
  }
  return (
    <Link
      href={bookingHref(path, { week: week.monday, day: day.date })}
      prefetch={false}
      scroll={false}
      aria-current={isSelected ? 'date' : undefined}
      className={cn(
        look,
        'no-underline',
        isSelected ? 'bg-brand text-brand-ink forced-colors:underline' : 'text-ink hover:bg-sunk',
      )}
    >
      {inside}
    </Link>
  );
}
