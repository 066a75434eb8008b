import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { done, type Result, refusal } from '#lib/result.rules';
import type { Actor } from '../actor.rules.ts';
import { findPerson } from './find-person.ts';

/**
 * Lets a disabled person sign in again, with the roles they had. For admins of the clinic.
 * Refusals: `not_found`, `not_allowed` for someone with a role in a clinic of other admins.
 */
export async function enablePerson(
  actor: Actor,
  input: { userId: string; clinicId: string },
): Promise<Result> {
  const { userId, clinicId } = input;
  // A session that outlived the disabling, say through a crash, must not come back to life.
  return database().$transaction(async (tx) => {
    const found = await findPerson(tx, actor, input);
    if (!found.ok) return found;
    if (found.value.worksElsewhere) return refusal('not_allowed');
    if (found.value.state !== 'disabled') return done;
    await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: currentTime() } });
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null } });
    const entry = { clinicId, actorId: actor.userId, subjectType: 'user', subjectId: userId } as const;
    await recordAudit(tx, { ...entry, action: 'user.enable' });
    return done;
  });
}
