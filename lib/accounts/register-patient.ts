import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { type Db, database } from '#lib/db/client';
import { isDuplicate } from '#lib/db/errors';
import { queueAlreadyRegisteredMail } from '#lib/notify/account-mails';
import { done, type Result } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempts } from '#lib/throttle/throttle';
import type { Registration } from './account-forms.ts';
import { hashPassword } from './password.ts';
import type { RequestOrigin } from './request-origin.ts';
import { sendConfirmation } from './send-confirmation.ts';

/**
 * Registers a patient and mails a link that confirms the address. An address that already has an account
 * gets another mail, and the page the same answer: nobody learns here who is a patient. An account that
 * was never confirmed is replaced, so that registering first with another's address blocks nobody.
 */
export async function registerPatient(input: Registration, origin: RequestOrigin): Promise<Result> {
  const counted = await countAttempts([
    [limits.register, [input.email]],
    [limits.register_address, [origin.address]],
  ]);
  if (!counted.ok) return counted;
  const passwordHash = await hashPassword(input.password);
  try {
    await database().$transaction((tx) => writeRegistration(tx, input, passwordHash));
  } catch (error) {
    // Two registrations of one address at once: the other one has sent its mail.
    if (!isDuplicate(error)) throw error;
  }
  return done;
}

async function writeRegistration(tx: Db, input: Registration, passwordHash: string): Promise<void> {
  const { password: _, dateOfBirth, ...rest } = input;
  const data = { ...rest, passwordHash, dateOfBirth: new Date(`${dateOfBirth}T00:00:00Z`) };
  const existing = await tx.user.findUnique({
    where: { email: input.email },
    select: {
      id: true,
      name: true,
      locale: true,
      emailVerifiedAt: true,
      disabledAt: true,
      memberships: true,
    },
  });
  if (!existing) {
    const user = await tx.user.create({ data });
    await recordAudit(tx, registered(user.id));
    return sendConfirmation(tx, user);
  }
  if (existing.disabledAt) return;
  if (existing.emailVerifiedAt || existing.memberships.length > 0) {
    return queueAlreadyRegisteredMail(tx, { ...existing, to: input.email });
  }
  const user = await tx.user.update({ where: { id: existing.id, emailVerifiedAt: null }, data });
  return sendConfirmation(tx, user);
}

function registered(userId: string) {
  return {
    clinicId: null,
    actorId: userId,
    action: 'user.registered',
    subjectType: 'user',
    subjectId: userId,
  } as const;
}
