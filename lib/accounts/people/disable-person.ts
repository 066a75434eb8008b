import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { done, type Result, refusal } from '#lib/result.rules';
import type { Actor } from '../actor.rules.ts';
import { endAccess } from '../end-access.ts';
import { lockAdmins, wouldLeaveNoAdmin } from './admins.ts';
import { endCalls } from './end-calls.ts';
import { findPerson } from './find-person.ts';

/**
 * Disables a person: their sessions, open pages and calls end, and they cannot sign in. Their booked visits
 * stay. For admins of the clinic. Doing it twice ends access again.
 * Refusals: `not_found`; `last_admin` when a clinic would be left without one, decided under a lock;
 * `not_allowed` for oneself and for someone with a role in a clinic of other admins.
 */
export async function disablePerson(
  actor: Actor,
  input: { userId: string; clinicId: string },
): Promise<Result> {
  const { userId, clinicId } = input;
  const result = await database().$transaction(async (tx) => {
    const found = await findPerson(tx, actor, input);
    if (!found.ok) return found;
    const { adminOf, worksElsewhere } = found.value;
    await lockAdmins(tx, adminOf);
    if (await wouldLeaveNoAdmin(tx, userId, adminOf)) return refusal('last_admin');
    if (userId === actor.userId || worksElsewhere) return refusal('not_allowed');
    const { count } = await tx.user.updateMany({
      where: { id: userId, disabledAt: null },
      data: { disabledAt: currentTime() },
    });
    if (count > 0) {
      const entry = { clinicId, actorId: actor.userId, subjectType: 'user', subjectId: userId } as const;
      await recordAudit(tx, { ...entry, action: 'user.disable' });
    }
    return done;
  });
  if (!result.ok) return result;
  await endAccess(userId);
  await endCalls(userId);
  return done;
}
