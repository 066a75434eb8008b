import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { database } from '#lib/db/client';
import { done, type Result, refusal } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempt } from '#lib/throttle/throttle';
import type { Actor } from '../actor.rules.ts';
import { findPerson } from './find-person.ts';
import { mailInvitation } from './invitation-mails.ts';

/**
 * Mails an invitation once more to someone who has not accepted theirs. For admins of the clinic.
 * Refusals: `not_found`, `too_many_attempts`, `not_allowed` when they have accepted or are disabled.
 */
export async function resendInvitation(
  actor: Actor,
  input: { userId: string; clinicId: string },
): Promise<Result> {
  const { userId, clinicId } = input;
  return database().$transaction(async (tx) => {
    const found = await findPerson(tx, actor, input);
    if (!found.ok) return found;
    if (found.value.state !== 'invited') return refusal('not_allowed');
    const counted = await countAttempt(tx, limits.invite, [actor.userId]);
    if (!counted.ok) return counted;
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
