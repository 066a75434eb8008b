import type { DeliverMail } from '#lib/notify/deliver-mail';
import { sendWaitingMails } from '#lib/notify/send-outbox';
import type { Repetition } from '../repeat.ts';

/** Looks into the outbox every second. */
export function sendMail(deliver: DeliverMail): Repetition {
  return { name: 'send mail', everyMs: 1_000, work: async () => (await sendWaitingMails(deliver)) > 0 };
}
