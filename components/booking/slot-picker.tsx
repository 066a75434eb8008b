import { useTranslations } from 'next-intl';
import type { BookingPath } from '#lib/schedule/booking-path.rules';
import { bookingHref } from '#lib/schedule/booking-path.rules';
import type { SlotWeek } from '#lib/schedule/slot-week.rules';
import { ButtonLink } from '../ui/button-link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PhoneLink } from '../visit/phone-link.tsx';
import { DoctorChoice } from './doctor-choice.tsx';
import { SlotGroups } from './slot-groups.tsx';
import { useSlotTimes } from './use-slot-times.ts';
import { WeekStrip } from './week-strip.tsx';
import { ZoneForm } from './zone-form.tsx';
import { ZoneLine } from './zone-line.tsx';

/** A week of free times: whose, which day, which time. All of it is in the address. */
export function SlotPicker(props: {
  week: SlotWeek;
  path: BookingPath;
  ownZone: string;
  /** Every zone there is, while the choice of one is open. */
  zones: readonly string[] | null;
}) {
  const { week, path, ownZone, zones } = props;
  const t = useTranslations('booking.pick');
  const times = useSlotTimes();
  const day = week.days.find(({ date }) => date === week.selected);
  const count = day?.parts.reduce((sum, part) => sum + part.slots.length, 0) ?? 0;
  return (
    <div className="flex flex-col gap-5">
      <DoctorChoice week={week} path={path} />
      <WeekStrip week={week} path={path} />
      {zones ? (
        <ZoneForm path={path} zones={zones} ownZone={ownZone} />
      ) : (
        <ZoneLine week={week} path={path} ownZone={ownZone} />
      )}
      <p role="status" className="sr-only">
        {day ? t('day', { day: times.wholeDay(day.date), count }) : t('emptyWeek')}
      </p>
      {day ? <SlotGroups week={week} path={path} /> : <EmptyWeek week={week} path={path} />}
    </div>
  );
}

function EmptyWeek({ week, path }: { week: SlotWeek; path: BookingPath }) {
  const t = useTranslations('booking.pick');
  const times = useSlotTimes();
  const { nextFree } = week;
  if (!nextFree) {
    return (
      <Notice tone="wait" title={t('noneAhead')}>
        <PhoneLink number={week.clinicPhone}>{t('call', { phone: week.clinicPhone })}</PhoneLink>
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <p>{t('emptyWeek')}</p>
      <ButtonLink
        look="primary"
        wide
        href={bookingHref(path, { week: nextFree.date, day: nextFree.date })}
        prefetch={false}
        scroll={false}
      >
        {t('nextFree', {
          day: times.wholeDay(nextFree.date),
          time: times.bareTime(nextFree.startsAt, week.timeZone),
        })}
      </ButtonLink>
    </div>
  );
}
