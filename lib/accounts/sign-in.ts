import '#server-only';
import { type Result, refusal, success } from '#lib/result.rules';
import { checkPassword } from './check-password.ts';
import { openSession, type SignedIn } from './open-session.ts';
import type { RequestOrigin } from './request-origin.ts';
import { sendConfirmationAgain } from './send-confirmation.ts';

/**
 * Signs a person in. Who has not confirmed the address yet gets `address_not_confirmed`, and the mailed
 * link once more.
 */
export async function signIn(
  credentials: { email: string; password: string },
  origin: RequestOrigin,
): Promise<Result<SignedIn>> {
  const person = await checkPassword(credentials, origin);
  if (!person.ok) return person;
  const { userId, isConfirmed } = person.value;
  if (!isConfirmed) {
    await sendConfirmationAgain(userId);
    return refusal('address_not_confirmed');
  }
  return success(await openSession(userId, origin.deviceToken));
}
