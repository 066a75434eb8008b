import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { type Db, database } from '#lib/db/client';
import { isDuplicate } from '#lib/db/errors';
import { type Result, refusal, success } from '#lib/result.rules';
import { type Actor, hasRole, type MembershipRole } from '../actor.rules.ts';
import { countInvitation } from './count-invitation.ts';
import { mailInvitation, mailNewRoles } from './invitation-mails.ts';
import { personStateOf, rolesInOrder } from './people.rules.ts';

export interface Invitation {
  clinicId: string;
  /** Lower-cased and trimmed. */
  email: string;
  /** For a new account; an existing one keeps its own. */
  name: string;
  timeZone: string;
  roles: readonly MembershipRole[];
}

/** `invited`: mailed a link to choose a password. `added`: had an account, got the roles and a mail. */
export interface Invited {
  userId: string;
  outcome: 'invited' | 'added' | 'unchanged';
}

/**
 * Invites someone to work in a clinic. A new address gets an account without a password and a link by mail; an
 * account in use gets the roles (on top of those it has) and a mail that says so. For admins of the clinic.
 * Refusals: `not_found`, `too_many_attempts`, `invalid_input` with fields roles, email (disabled account).
 */
export async function invitePerson(
  actor: Actor,
  input: Invitation,
  address: string,
): Promise<Result<Invited>> {
  if (!hasRole(actor, input.clinicId, 'admin')) return refusal('not_found');
  const roles = rolesInOrder.filter((role) => input.roles.includes(role));
  if (roles.length === 0) return refusal('invalid_input', { fields: { roles: 'role_needed' } });
  const counted = await countInvitation(actor, address);
  if (!counted.ok) return counted;
  try {
    return await database().$transaction((tx) => invite(tx, actor, { ...input, roles }));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // The account or the role was made a moment ago by someone else: now it is found.
    return database().$transaction((tx) => invite(tx, actor, { ...input, roles }));
  }
}

async function invite(tx: Db, actor: Actor, input: Invitation): Promise<Result<Invited>> {
  const { clinicId, email, name, timeZone, roles } = input;
  const known = await tx.user.findUnique({
    where: { email },
    include: { memberships: { where: { clinicId } } },
  });
  if (known?.disabledAt) return refusal('invalid_input', { fields: { email: 'account_disabled' } });
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { id: true, name: true },
  });
  const user = known ?? (await tx.user.create({ data: { email, name, timeZone, locale: actor.locale } }));
  const held = known?.memberships.map(({ role }) => role) ?? [];
  const gained = roles.filter((role) => !held.includes(role));
  await tx.membership.createMany({ data: gained.map((role) => ({ userId: user.id, clinicId, role })) });
  // An address that was registered but never confirmed may have been registered by anyone: its owner gets
  // the link and chooses the password.
  const needsLink = personStateOf(user) === 'invited';
  if (needsLink) await mailInvitation(tx, user, clinic);
  else if (gained.length > 0) await mailNewRoles(tx, user, clinic);
  if (needsLink || gained.length > 0) {
    await recordAudit(tx, {
      clinicId,
      actorId: actor.userId,
      action: needsLink ? 'user.invite' : 'membership.add',
      subjectType: 'user',
      subjectId: user.id,
      detail: { gained: gained.join(' ') },
    });
  }
  const outcome = needsLink ? 'invited' : gained.length > 0 ? 'added' : 'unchanged';
  return success({ userId: user.id, outcome });
}
