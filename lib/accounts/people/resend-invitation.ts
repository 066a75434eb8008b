import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { database } from '#lib/db/client';
import { done, type Result, refusal } from '#lib/result.rules';
import { type Actor, hasRole } from '../actor.rules.ts';
import { countInvitation } from './count-invitation.ts';
import { findPerson } from './find-person.ts';
import { mailInvitation } from './invitation-mails.ts';

/**
 * Mails an invitation once more to someone who has not accepted theirs. For admins of the clinic.
 * Refusals: `not_found`, `too_many_attempts`, `not_allowed` when they have accepted or are disabled.
 */
export async function resendInvitation(
  actor: Actor,
  input: { userId: string; clinicId: string },
  address: string,
): Promise<Result> {
  const { userId, clinicId } = input;
  if (!hasRole(actor, clinicId, 'admin')) return refusal('not_found');
  const counted = await countInvitation(actor, address);
  if (!counted.ok) return counted;
  return database().$transaction(async (tx) => {
    const found = await findPerson(tx, actor, input);
    if (!found.ok) return found;
    if (found.value.state !== 'invited') return refusal('not_allowed');
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { id: true, name: true },
    });
    await mailInvitation(tx, { ...found.value, id: userId }, clinic);
    await recordAudit(tx, {
      clinicId,
      actorId: actor.userId,
      action: 'user.invite',
      subjectType: 'user',
      subjectId: userId,
    });
    return done;
  });
}
