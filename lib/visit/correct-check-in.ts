import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { recordAudit } from '#lib/audit/record';
import { database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { done, type Result, refusal } from '#lib/result.rules';
import type { CheckIn } from './check-in.ts';
import { findVisitFor } from './visit-access.ts';

/** From check-in until the visit ends: as long as somebody may have to send help, or to call back. */
const PHASES = ['waiting', 'admitted', 'in_call'] as const;

/**
 * The patient puts right where they are and how to call them back; the doctor sees it at once.
 * `wrong_phase` before check-in and after the end.
 */
export async function correctCheckIn(
  actor: Actor,
  input: Pick<CheckIn, 'visitId' | 'location' | 'callbackNumber'>,
): Promise<Result> {
  const access = await findVisitFor(actor, input.visitId, 'correct_check_in');
  if (!access.ok) return access;
  const { id, clinicId, doctorId } = access.value.visit;
  const { location, callbackNumber } = input;
  const isCorrected = await database().$transaction(async (tx) => {
    const { count } = await tx.visit.updateMany({
      where: { id, phase: { in: [...PHASES] }, checkIn: { isNot: null } },
      data: { version: { increment: 1 } },
    });
    if (count === 0) return false;
    await tx.visitCheckIn.update({ where: { visitId: id }, data: { location, callbackNumber } });
    await recordAudit(tx, {
      clinicId,
      actorId: actor.userId,
      action: 'visit.correct_check_in',
      subjectType: 'visit',
      subjectId: id,
    });
    return true;
  });
  if (!isCorrected) return refusal('wrong_phase');
  await sendNudge({ visitId: id, clinicId, doctorId });
  return done;
}
