import '#server-only';
import { type Db, database } from '#lib/db/client';
import { queueConfirmationMail } from '#lib/notify/account-mails';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempt } from '#lib/throttle/throttle';
import { createMailedLink } from './mailed-link.ts';

const LINK_MINUTES = 24 * 60;

/** Mails a link that confirms an address, in the transaction that made the account. */
export async function sendConfirmation(
  tx: Db,
  user: { id: string; email: string; name: string; locale: string },
): Promise<void> {
  const { id: userId, email: to, name, locale } = user;
  const token = await createMailedLink(tx, { userId, purpose: 'confirm_email', minutes: LINK_MINUTES });
  await queueConfirmationMail(tx, { to, name, locale, token });
}

/** Mails the link once more to someone who knows the password, a few times an hour at most. */
export async function sendConfirmationAgain(userId: string): Promise<void> {
  const counted = await countAttempt(undefined, limits.reset, ['confirm', userId]);
  if (!counted.ok) return;
  await database().$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, name: true, locale: true },
    });
    await sendConfirmation(tx, user);
  });
}
