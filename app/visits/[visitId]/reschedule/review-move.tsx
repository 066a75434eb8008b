import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MoveForm } from '#components/booking/move-form';
import { StepTop } from '#components/booking/step-top';
import { TimeCard } from '#components/booking/time-card';
import { VisitMoment } from '#components/booking/visit-moment';
import type { Actor } from '#lib/accounts/actor.rules';
import { formError, idleForm } from '#lib/forms.rules';
import { type BookingPath, bookingHref } from '#lib/schedule/booking-path.rules';
import { checkTime } from '#lib/schedule/check-time';
import { isShownTwice } from '#lib/schedule/wall-time.rules';
import type { VisitToChange } from '#lib/schedule/load-visit-to-change';
import { rescheduleAction } from './actions.ts';

/** The last look before a visit is moved. */
export async function ReviewMove(props: {
  actor: Actor;
  visit: VisitToChange;
  path: BookingPath;
  chosen: { readonly at: string; readonly doctor: string };
}) {
  const { actor, visit, path, chosen } = props;
  const t = await getTranslations('booking.move');
  const words = await getTranslations('booking.review');
  const startsAt = new Date(chosen.at);
  const checked = await checkTime(actor, {
    visitTypeId: visit.visitTypeId,
    doctorId: chosen.doctor,
    startsAt,
    exceptVisitId: visit.id,
  });
  // The doctor left, or no longer offers this: back to the times there are.
  if (!checked.ok) redirect(bookingHref(path, { at: undefined, with: undefined }));
  const { visitType, doctor, refused } = checked.value;
  const timeZone = path.params.zone ?? actor.timeZone;
  return (
    <div className="flex flex-col gap-6">
      <StepTop
        step="move-review"
        back={{ href: bookingHref(path, { at: undefined, with: undefined }), label: words('back') }}
        title={refused ? words('goneTitle') : t('reviewTitle')}
        intro={<VisitMoment words="from" startsAt={visit.startsAt} timeZone={actor.timeZone} />}
      />
      <MoveForm
        key={chosen.at + chosen.doctor}
        action={rescheduleAction}
        chosen={{ ...chosen, visit: visit.id }}
        timeZone={timeZone}
        initial={refused ? { ...formError(refused), nextFree: refused.nextFree } : idleForm}
      >
        <TimeCard
          label={t('label')}
          typeName={visitType.name}
          minutes={visitType.minutes}
          doctor={doctor}
          startsAt={startsAt.toISOString()}
          endsAt={new Date(startsAt.getTime() + visitType.minutes * 60_000).toISOString()}
          timeZone={timeZone}
          ownZone={actor.timeZone}
          needsOffset={isShownTwice(startsAt.getTime(), timeZone)}
        />
      </MoveForm>
    </div>
  );
}
