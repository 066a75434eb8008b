import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { done, type Result, refusal } from '#lib/result.rules';
import { actOnVisit } from './act-on-visit.ts';
import { CONSENT_VERSION } from './consent.rules.ts';
import { doorsAreOpen } from './phases.rules.ts';
import { findVisitFor } from './visit-access.ts';

export interface CheckIn {
  readonly visitId: string;
  /** Where the patient is now, in their own words; needed in an emergency. */
  readonly location: string;
  readonly callbackNumber: string;
  /** The version of the consent text that was on the page. */
  readonly consentVersion: string;
}

/**
 * The patient enters the waiting room. `doors_closed` before the doors open or after the visit closed,
 * `invalid_input` where the consent text has changed since the page was opened.
 */
export async function checkIn(actor: Actor, input: CheckIn, now = currentTime()): Promise<Result> {
  const access = await findVisitFor(actor, input.visitId, 'check_in');
  if (!access.ok) return access;
  const { visit } = access.value;
  if (input.consentVersion !== CONSENT_VERSION) {
    return refusal('invalid_input', { fields: { consent: 'consent' } });
  }
  const times = {
    startsMs: visit.startsAt.getTime(),
    endsMs: visit.endsAt.getTime(),
    doorsOpenMinutes: visit.visitType.doorsOpenMinutes,
  };
  if (visit.phase === 'booked' && !doorsAreOpen(times, now.getTime())) return refusal('doors_closed');
  const moved = await actOnVisit(actor, visit.id, {
    action: 'check_in',
    event: 'check_in',
    data: { checkedInAt: now },
    detail: { consentVersion: input.consentVersion },
    also: async (tx) => {
      await tx.visitCheckIn.create({
        data: {
          visitId: visit.id,
          location: input.location,
          callbackNumber: input.callbackNumber,
          consentVersion: input.consentVersion,
          consentedAt: now,
        },
      });
      await tx.visitParticipant.updateMany({
        where: { visitId: visit.id, role: 'patient' },
        data: { state: 'waiting' },
      });
    },
  });
  return moved.ok ? done : moved;
}
