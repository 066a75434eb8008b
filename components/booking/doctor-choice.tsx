import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type BookingPath, bookingHref } from '#lib/schedule/booking-path.rules';
import type { SlotWeek } from '#lib/schedule/slot-week.rules';
import { cn } from '../ui/cn.rules.ts';
import { LinkPending } from './link-pending.tsx';

/** Whose times are shown: one doctor's, or those of whoever is free first. Nothing where there is no choice. */
export function DoctorChoice({ week, path }: { week: SlotWeek; path: BookingPath }) {
  const t = useTranslations('booking.pick');
  if (week.doctors.length < 2) return null;
  const choices = [
    { id: null, param: 'first', label: t('firstAvailable') },
    ...week.doctors.map(({ id, name }) => ({ id, param: id, label: name })),
  ];
  return (
    <nav aria-label={t('doctors')}>
      <ul className="flex flex-wrap gap-2.5">
        {choices.map(({ id, param, label }) => {
          const isChosen = id === week.doctorId;
          return (
            <li key={param}>
              <Link
                // The week stays where one doctor is changed for another: people compare.
                href={bookingHref(path, { doctor: param, week: week.monday, day: undefined })}
                prefetch={false}
                scroll={false}
                aria-current={isChosen ? 'true' : undefined}
                className={cn(
                  'relative inline-flex min-h-target items-center rounded-full border px-5 py-2 no-underline',
                  isChosen
                    ? 'border-brand bg-brand-soft font-[640] text-brand forced-colors:underline'
                    : 'border-edge bg-card hover:bg-sunk',
                )}
              >
                {label}
                <LinkPending className="absolute top-1/2 right-1 -mt-2" />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
