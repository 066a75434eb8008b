import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { done, type Result, success } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempt } from '#lib/throttle/throttle';
import { checkPassword } from './check-password.ts';
import { consumeMailedLink, readMailedLink } from './mailed-link.ts';
import { openSession, type SignedIn } from './open-session.ts';
import type { RequestOrigin } from './request-origin.ts';

/** Whom a confirmation link is for, without using it. */
export async function readConfirmation(token: string): Promise<Result<{ userId: string; email: string }>> {
  const link = await readMailedLink(token, 'confirm_email');
  if (!link.ok) return link;
  const { userId } = link.value;
  const { email } = await database().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true },
  });
  return success({ userId, email });
}

/**
 * Confirms an address and signs in. The link proves the mailbox, the password proves that this person
 * registered: who registers with another's address gains nothing when its owner presses the button.
 * A wrong password leaves the link as it was.
 */
export async function confirmAddress(
  input: { token: string; password: string },
  origin: RequestOrigin,
): Promise<Result<SignedIn>> {
  const counted = await countAttempt(undefined, limits.link_address, [origin.address]);
  if (!counted.ok) return counted;
  const link = await readConfirmation(input.token);
  if (!link.ok) return link;
  const { userId, email } = link.value;
  const person = await checkPassword({ email, password: input.password }, origin);
  if (!person.ok) return person;
  const confirmed = await markConfirmed(input.token, userId);
  if (!confirmed.ok) return confirmed;
  return success(await openSession(userId, origin.deviceToken));
}

function markConfirmed(token: string, userId: string): Promise<Result> {
  return database().$transaction(async (tx) => {
    const used = await consumeMailedLink(tx, token, 'confirm_email');
    if (!used.ok) return used;
    await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: currentTime() } });
    await recordAudit(tx, {
      clinicId: null,
      actorId: userId,
      action: 'user.address_confirmed',
      subjectType: 'user',
      subjectId: userId,
    });
    return done;
  });
}
