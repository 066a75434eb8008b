import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { queuePasswordChangedMail } from '#lib/notify/account-mails';
import { done, type Result, refusal, success } from '#lib/result.rules';
import type { Profile } from './account-forms.ts';
import type { Actor } from './actor.rules.ts';
import { checkPassword } from './check-password.ts';
import { forgetDevices, rememberDevice } from './known-device.ts';
import { hashPassword } from './password.ts';
import type { RequestOrigin } from './request-origin.ts';

/** What a person keeps about themselves. */
export async function loadProfile(actor: Actor) {
  return database().user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { name: true, phone: true, locale: true, timeZone: true },
  });
}

/** Changes what a person keeps about themselves. The clinic must be able to call a patient. */
export async function saveProfile(actor: Actor, profile: Profile): Promise<Result> {
  if (profile.phone === null && actor.memberships.length === 0) {
    return refusal('invalid_input', { fields: { phone: 'required' } });
  }
  await database().user.update({ where: { id: actor.userId }, data: profile });
  return done;
}

/**
 * Changes a password, for who knows the present one. Every other session ends, this one stays, and a mail
 * tells about it. Returns this browser's device token. A wrong present password counts like a failed sign-in.
 */
export async function changePassword(
  actor: Actor,
  input: { currentPassword: string; newPassword: string },
  origin: RequestOrigin,
): Promise<Result<{ deviceToken: string }>> {
  const { userId, sessionId, email, name, locale } = actor;
  const checked = await checkPassword({ email, password: input.currentPassword }, origin);
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(input.newPassword);
  await database().$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await tx.session.updateMany({
      where: { userId, revokedAt: null, id: { not: sessionId } },
      data: { revokedAt: currentTime() },
    });
    const entry = { clinicId: null, actorId: userId, subjectType: 'user', subjectId: userId } as const;
    await recordAudit(tx, { ...entry, action: 'user.password_changed' });
    await queuePasswordChangedMail(tx, { to: email, name, locale });
  });
  await forgetDevices(userId);
  const deviceToken = await rememberDevice(userId, origin.deviceToken);
  await sendNudge({ userId });
  return success({ deviceToken });
}
