import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { queueBookingMail } from '#lib/notify/booking-mails';
import { done, type Result, refusal } from '#lib/result.rules';
import { actOnVisit } from '#lib/visit/act-on-visit';
import { findVisitFor } from '#lib/visit/visit-access';

/**
 * Cancels a booked visit: its patient, its doctor, or the clinic's staff and admins. Its time is free at once.
 * Refusals: `not_found`, `not_allowed`, `wrong_phase` once the patient has checked in or the visit is over,
 * `too_late` after its end.
 */
export async function cancelVisit(actor: Actor, visitId: string, now = currentTime()): Promise<Result> {
  const access = await findVisitFor(actor, visitId, 'cancel');
  if (!access.ok) return access;
  const { visit, relations } = access.value;
  if (visit.phase === 'booked' && visit.endsAt <= now) return refusal('too_late');
  const isPatient = relations.includes('patient');
  const cancelled = await actOnVisit(actor, visitId, {
    action: 'cancel',
    event: 'cancel',
    data: { endedAt: now, calendarSequence: { increment: 1 } },
    also: (tx) => queueBookingMail(tx, isPatient ? 'cancelled' : 'cancelled_by_clinic', visitId),
  });
  return cancelled.ok ? done : cancelled;
}
