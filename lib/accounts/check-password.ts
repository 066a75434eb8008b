import '#server-only';
import { randomUUID } from 'node:crypto';
import { database } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempts, forgetAttempts } from '#lib/throttle/throttle';
import { isKnownDevice } from './known-device.ts';
import { verifyPassword } from './password.ts';
import type { RequestOrigin } from './request-origin.ts';

/** Someone who knows the password of an account. */
export interface ProvenPerson {
  readonly userId: string;
  readonly isConfirmed: boolean;
}

/**
 * Checks a password. Failures are counted per account and per address; a browser that has signed in to
 * the account before has a count of its own, so that strangers cannot lock it out. Unknown and disabled
 * people get the same answer, after the same work, as a wrong password.
 */
export async function checkPassword(
  credentials: { email: string; password: string },
  origin: RequestOrigin,
): Promise<Result<ProvenPerson>> {
  const { email, password } = credentials;
  const user = await database().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true, emailVerifiedAt: true },
  });
  const counted = await countTry(email, user?.id ?? randomUUID(), origin);
  if (!counted.ok) return counted;
  const matches = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !matches || user.disabledAt) return refusal('wrong_credentials');
  await forgetAttempts(counted.value);
  return success({ userId: user.id, isConfirmed: user.emailVerifiedAt !== null });
}

/** Counts a try before the password is looked at, so that many at once cannot slip past the limit. */
async function countTry(email: string, userId: string, { address, deviceToken }: RequestOrigin) {
  if (deviceToken !== null && (await isKnownDevice(userId, deviceToken))) {
    return countAttempts([[limits.sign_in_device, [email, deviceToken]]]);
  }
  return countAttempts([
    [limits.sign_in, [email]],
    [limits.sign_in_address, [address]],
  ]);
}
