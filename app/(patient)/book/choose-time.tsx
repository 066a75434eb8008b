import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SlotPicker } from '#components/booking/slot-picker';
import { StepTop } from '#components/booking/step-top';
import type { Actor } from '#lib/accounts/actor.rules';
import type { BookingPath } from '#lib/schedule/booking-path.rules';
import { bookingHref } from '#lib/schedule/booking-path.rules';
import { loadSlotWeek } from '#lib/schedule/load-slot-week';
import { timeZoneChoices } from '#lib/time-zones.rules';

/** Step 2: the doctor and the time. */
export async function ChooseTime(props: { actor: Actor; path: BookingPath; type: string }) {
  const { actor, path, type } = props;
  const { doctor = 'first', zone, week, day, zones } = path.params;
  const t = await getTranslations('booking.pick');
  const loaded = await loadSlotWeek(actor, {
    visitTypeId: type,
    doctorId: doctor === 'first' ? null : doctor,
    timeZone: zone ?? actor.timeZone,
    week,
    day,
  });
  // A doctor who left, or no longer offers this: whoever else is free.
  if (!loaded.ok && doctor !== 'first') redirect(bookingHref(path, { doctor: 'first' }));
  if (!loaded.ok) notFound();
  const { visitType, doctors, doctorId } = loaded.value;
  const one = doctors.length === 1 ? doctors[0] : doctors.find(({ id }) => id === doctorId);
  const about = { type: visitType.name, minutes: visitType.minutes };
  return (
    <div className="flex flex-col gap-6">
      <StepTop
        step="time"
        number={2}
        back={{ href: bookingHref({ base: '/book', params: { zone } }), label: t('back') }}
        title={t('title')}
        intro={one ? t('with', { ...about, doctor: one.name }) : t('withAnyone', about)}
      />
      <SlotPicker
        week={loaded.value}
        path={path}
        ownZone={actor.timeZone}
        zones={zones ? timeZoneChoices(actor.timeZone) : null}
      />
    </div>
  );
}
