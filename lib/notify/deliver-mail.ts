import '#server-only';
import { createTransport } from 'nodemailer';
import { environment } from '#lib/env';

/** A mail ready to go out. */
export interface OutgoingMail {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
}

/** Hands a mail to a mail server; rejects when it was not taken. */
export type DeliverMail = (mail: OutgoingMail) => Promise<void>;

const TIMEOUT_MS = 15_000;

/** Sends through SMTP_URL. In demo mode without one nothing leaves: /dev/mail shows the outbox. */
export function openMailServer(): { deliver: DeliverMail; close: () => void } {
  const { smtpUrl, mailFrom } = environment();
  if (smtpUrl === null) return { deliver: async () => {}, close: () => {} };
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: 2 * TIMEOUT_MS,
    // A mail's content comes from our database alone: no file or address in it is ever read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    close: () => transport.close(),
    deliver: async ({ calendar, ...mail }) => {
      await transport.sendMail({
        ...mail,
        from: mailFrom,
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: calendar ? [calendarFile(calendar)] : [],
      });
    },
  };
}

function calendarFile(content: string) {
  const method = /^METHOD:([A-Z]+)\r?$/m.exec(content)?.[1];
  const contentType = `text/calendar; charset=utf-8${method ? `; method=${method}` : ''}`;
  return { filename: 'visit.ics', content, contentType };
}
