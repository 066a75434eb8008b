import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { done, type Result, refusal, success } from '#lib/result.rules';
import type { Actor, MembershipRole } from '../actor.rules.ts';
import { lockAdmins, wouldLeaveNoAdmin } from './admins.ts';
import { endCalls } from './end-calls.ts';
import { findPerson } from './find-person.ts';
import { rolesInOrder } from './people.rules.ts';

/**
 * Gives a person exactly these roles in a clinic; none at all ends their work there, and their account
 * stays. For admins of the clinic. Who loses the right to be in its visits leaves running calls.
 * Refusals: `not_found`, `last_admin`.
 */
export async function changeRoles(
  actor: Actor,
  input: { userId: string; clinicId: string; roles: readonly MembershipRole[] },
): Promise<Result> {
  const { userId, clinicId } = input;
  const wanted = rolesInOrder.filter((role) => input.roles.includes(role));
  const changed = await database().$transaction(async (tx) => {
    const found = await findPerson(tx, actor, input);
    if (!found.ok) return found;
    const { roles } = found.value;
    const lost = roles.filter((role) => !wanted.includes(role));
    const gained = wanted.filter((role) => !roles.includes(role));
    if (lost.includes('admin')) {
      await lockAdmins(tx, [clinicId]);
      if (await wouldLeaveNoAdmin(tx, userId, [clinicId])) return refusal('last_admin');
    }
    await tx.membership.deleteMany({ where: { userId, clinicId, role: { in: lost } } });
    await tx.membership.createMany({ data: gained.map((role) => ({ userId, clinicId, role })) });
    if (wanted.length === 0) {
      // An invitation that was not accepted must not lead into an account of nobody's.
      await tx.mailedLink.updateMany({
        where: { userId, clinicId, purpose: 'invitation', usedAt: null },
        data: { usedAt: currentTime() },
      });
    }
    if (lost.length + gained.length > 0) {
      await recordAudit(tx, {
        clinicId,
        actorId: actor.userId,
        action: 'membership.change',
        subjectType: 'membership',
        subjectId: userId,
        detail: { gained: gained.join(' '), lost: lost.join(' ') },
      });
    }
    return success({ lost, gained });
  });
  if (!changed.ok) return changed;
  const { lost, gained } = changed.value;
  if (lost.length + gained.length > 0) await sendNudge({ userId });
  if (lost.includes('doctor') || lost.includes('staff')) await endCalls(userId);
  return done;
}
