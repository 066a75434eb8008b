import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BookForm } from '#components/booking/book-form';
import { StepTop } from '#components/booking/step-top';
import { TimeCard } from '#components/booking/time-card';
import type { Actor } from '#lib/accounts/actor.rules';
import { formError, idleForm } from '#lib/forms.rules';
import { type BookingPath, bookingHref } from '#lib/schedule/booking-path.rules';
import { checkTime } from '#lib/schedule/check-time';
import { isShownTwice } from '#lib/schedule/wall-time.rules';
import { bookAction } from './actions.ts';

/** Step 3: a reason, a last look, and the booking. */
export async function ReviewBooking(props: {
  actor: Actor;
  path: BookingPath;
  chosen: { readonly type: string; readonly doctor: string; readonly at: string };
}) {
  const { actor, path, chosen } = props;
  const t = await getTranslations('booking.review');
  const startsAt = new Date(chosen.at);
  const checked = await checkTime(actor, { visitTypeId: chosen.type, doctorId: chosen.doctor, startsAt });
  // The doctor left, or no longer offers this: back to the times there are.
  if (!checked.ok) redirect(bookingHref(path, { at: undefined, with: undefined }));
  const { visitType, doctor, refused } = checked.value;
  const timeZone = path.params.zone ?? actor.timeZone;
  return (
    <div className="flex flex-col gap-6">
      <StepTop
        step="review"
        number={3}
        back={{ href: bookingHref(path, { at: undefined, with: undefined }), label: t('back') }}
        title={refused ? t('goneTitle') : t('title')}
      />
      <BookForm
        key={chosen.at + chosen.doctor}
        action={bookAction}
        chosen={chosen}
        timeZone={timeZone}
        initial={refused ? { ...formError(refused), nextFree: refused.nextFree } : idleForm}
      >
        <TimeCard
          typeName={visitType.name}
          minutes={visitType.minutes}
          doctor={doctor}
          startsAt={startsAt.toISOString()}
          endsAt={new Date(startsAt.getTime() + visitType.minutes * 60_000).toISOString()}
          timeZone={timeZone}
          ownZone={actor.timeZone}
          needsOffset={isShownTwice(startsAt.getTime(), timeZone)}
        />
      </BookForm>
    </div>
  );
}
