import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type BookingPath, bookingHref } from '#lib/schedule/booking-path.rules';
import type { SlotWeek } from '#lib/schedule/slot-week.rules';
import { isPlaceless, placeOf } from '../visit/zone.rules.ts';

/** Whose clocks the times are on, how the doctor's differ, and the way to another zone. */
export function ZoneLine(props: { week: SlotWeek; path: BookingPath; ownZone: string }) {
  const { week, path, ownZone } = props;
  const t = useTranslations('booking.zone');
  const strong = (words: ReactNode) => <strong className="font-[640] text-ink">{words}</strong>;
  const place = placeOf(week.timeZone);
  return (
    <p className="text-sm text-ink-2">
      {week.timeZone === ownZone ? t.rich('yours', { place, strong }) : t.rich('other', { place, strong })}{' '}
      {week.ahead && <Ahead ahead={week.ahead} />}{' '}
      <Link
        href={bookingHref(path, { zones: '1' })}
        prefetch={false}
        scroll={false}
        className="inline-block py-1"
      >
        {t('change')}
      </Link>
    </p>
  );
}

/** "Dr. Lee is in Berlin, one hour ahead." */
function Ahead({ ahead }: { ahead: NonNullable<SlotWeek['ahead']> }) {
  const t = useTranslations('booking.zone');
  const apart = Math.abs(ahead.minutes);
  const difference = t('difference', {
    hours: Math.floor(apart / 60),
    minutes: apart % 60,
    both: apart >= 60 && apart % 60 > 0 ? 'yes' : 'no',
  });
  const values = { doctor: ahead.doctorName, place: placeOf(ahead.timeZone), difference };
  const where = isPlaceless(ahead.timeZone) ? 'placeless' : 'inPlace';
  return ahead.minutes > 0 ? t(`${where}.ahead`, values) : t(`${where}.behind`, values);
}
