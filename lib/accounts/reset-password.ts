import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { queuePasswordChangedMail, queueResetMail } from '#lib/notify/account-mails';
import { type Result, success } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempt, countAttempts } from '#lib/throttle/throttle';
import { endAccess } from './end-access.ts';
import { forgetDevices, rememberDevice } from './known-device.ts';
import { consumeMailedLink, createMailedLink, readMailedLink } from './mailed-link.ts';
import { hashPassword } from './password.ts';
import type { RequestOrigin } from './request-origin.ts';

const LINK_MINUTES = 30;

/** Counts a request for a new password, known address or not. */
export function countResetRequest(email: string, origin: RequestOrigin) {
  return countAttempts([
    [limits.reset, [email]],
    [limits.reset_address, [origin.address]],
  ]);
}

/**
 * Mails a link for choosing a new password, if the address has an account that is not disabled. Call it
 * after the response has been sent: then the time taken says nothing about who has an account.
 */
export async function mailResetLink(email: string): Promise<void> {
  const user = await database().user.findUnique({
    where: { email, disabledAt: null },
    select: { id: true, name: true, locale: true },
  });
  if (!user) return;
  await database().$transaction(async (tx) => {
    const token = await createMailedLink(tx, {
      userId: user.id,
      purpose: 'reset_password',
      minutes: LINK_MINUTES,
    });
    await queueResetMail(tx, { to: email, name: user.name, locale: user.locale, token });
  });
}

/**
 * Sets a new password by a mailed link, once. Whoever opened the mailbox has proved the address too. Every
 * session ends and every known browser but this one is forgotten. Returns this browser's device token.
 */
export async function resetPassword(
  input: { token: string; password: string },
  origin: RequestOrigin,
): Promise<Result<{ deviceToken: string }>> {
  const counted = await countAttempt(undefined, limits.link_address, [origin.address]);
  if (!counted.ok) return counted;
  // Before the hashing: a worthless link shall cost nothing.
  const live = await readMailedLink(input.token, 'reset_password');
  if (!live.ok) return live;
  const passwordHash = await hashPassword(input.password);
  const { userId } = live.value;
  const used = await database().$transaction(async (tx) => {
    const link = await consumeMailedLink(tx, input.token, 'reset_password');
    if (!link.ok) return link;
    const user = await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    if (!user.emailVerifiedAt) {
      await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: currentTime() } });
    }
    const entry = { clinicId: null, actorId: userId, subjectType: 'user', subjectId: userId } as const;
    await recordAudit(tx, { ...entry, action: 'user.password_reset' });
    await queuePasswordChangedMail(tx, { to: user.email, name: user.name, locale: user.locale });
    return link;
  });
  if (!used.ok) return used;
  await endAccess(userId);
  await forgetDevices(userId);
  return success({ deviceToken: await rememberDevice(userId, origin.deviceToken) });
}
