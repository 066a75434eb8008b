import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SlotPicker } from '#components/booking/slot-picker';
import { StepTop } from '#components/booking/step-top';
import { VisitMoment } from '#components/booking/visit-moment';
import type { Actor } from '#lib/accounts/actor.rules';
import type { BookingPath } from '#lib/schedule/booking-path.rules';
import { loadSlotWeek } from '#lib/schedule/load-slot-week';
import type { VisitToChange } from '#lib/schedule/load-visit-to-change';
import { dateAt } from '#lib/schedule/wall-time.rules';
import { timeZoneChoices } from '#lib/time-zones.rules';

/** The free times for a visit that is to be moved; its own doctor's first. */
export async function ChooseNewTime(props: { actor: Actor; visit: VisitToChange; path: BookingPath }) {
  const { actor, visit, path } = props;
  const { doctor = visit.doctor.id, zone, week, day, zones } = path.params;
  const t = await getTranslations('booking.move');
  const timeZone = zone ?? actor.timeZone;
  // Most look for a time near the one they had.
  const ownDay = dateAt(Date.parse(visit.startsAt), timeZone).toString();
  const ask = {
    visitTypeId: visit.visitTypeId,
    timeZone,
    week,
    day: day ?? (week ? undefined : ownDay),
    moving: { id: visit.id, doctorId: visit.doctor.id, startsAt: visit.startsAt },
  };
  const own = await loadSlotWeek(actor, { ...ask, doctorId: doctor === 'first' ? null : doctor });
  // The visit's doctor may have left since, or no longer offer it: whoever is free then.
  const loaded = own.ok ? own : await loadSlotWeek(actor, { ...ask, doctorId: null });
  if (!loaded.ok) notFound();
  return (
    <div className="flex flex-col gap-6">
      <StepTop
        step="move-time"
        back={{ href: `/visits/${visit.id}`, label: t('back') }}
        title={t('title')}
        intro={<VisitMoment words="intro" startsAt={visit.startsAt} timeZone={actor.timeZone} />}
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
