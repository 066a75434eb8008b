import '#server-only';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { environment } from '#lib/env';
import { log } from '#lib/log';
import type { DeliverMail } from './deliver-mail.ts';
import { isPermanent, MAX_ATTEMPTS, retryDelayMs } from './mail-retry.rules.ts';
import { openBody } from './sealed-body.ts';

const BATCH = 5;
/** Longer than any delivery takes: only a sender that died leaves a claim behind. */
const CLAIM_SECONDS = 120;

interface ClaimedMail {
  id: string;
  messageId: string;
  toAddress: string;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
  attempts: number;
}

/**
 * Sends what waits in the outbox and returns how many rows it took. Each row is claimed by one sender, on
 * any number of workers. A sender that dies between the mail server's yes and our note sends it again after
 * the claim has run out, with the same Message-ID.
 */
export async function sendWaitingMails(deliver: DeliverMail): Promise<number> {
  const claimed = await database().$queryRaw<ClaimedMail[]>`
    UPDATE "OutboxMail"
    SET "attempts" = "attempts" + 1,
        "nextAttemptAt" = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS}::int)
    WHERE "id" IN (
      SELECT "id" FROM "OutboxMail"
      WHERE "sentAt" IS NULL AND "nextAttemptAt" <= clock_timestamp() AND "attempts" < ${MAX_ATTEMPTS}::int
      ORDER BY "createdAt" LIMIT ${BATCH}::int
      FOR UPDATE SKIP LOCKED
    )
    RETURNING "id", "messageId", "toAddress", "subject", "text", "html", "calendar", "attempts"`;
  await Promise.all(claimed.map((mail) => sendOne(mail, deliver)));
  return claimed.length;
}

async function sendOne(mail: ClaimedMail, deliver: DeliverMail): Promise<void> {
  const { id, messageId, toAddress: to, subject, calendar } = mail;
  try {
    await deliver({ messageId, to, subject, calendar, ...openBody(mail) });
  } catch (error) {
    return noteFailure(mail, error);
  }
  // Outside the demo nobody reads a sent mail here: what it said is not kept.
  const emptied = environment().demoMode ? {} : { text: '', html: '', calendar: null };
  await database().outboxMail.update({
    where: { id },
    data: { sentAt: currentTime(), lastError: null, ...emptied },
  });
}

async function noteFailure({ id, attempts }: ClaimedMail, error: unknown): Promise<void> {
  const failure = (error ?? {}) as { code?: unknown; responseCode?: unknown; command?: unknown };
  // The server's own sentence may hold addresses; the codes say enough.
  const lastError =
    [failure.code, failure.responseCode, failure.command].filter(Boolean).join(' ') || 'unknown';
  log.warn({ mailId: id, attempts, reason: lastError }, 'mail not sent');
  await database().outboxMail.update({
    where: { id },
    data: {
      lastError,
      attempts: isPermanent(failure) ? MAX_ATTEMPTS : attempts,
      nextAttemptAt: new Date(currentTime().getTime() + retryDelayMs(attempts)),
    },
  });
}
