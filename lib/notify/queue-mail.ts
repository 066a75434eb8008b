import '#server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/db/client';
import { environment } from '#lib/env';
import { defaultLocale } from '#lib/i18n/locales.rules';
import { renderMail } from './render-mail.ts';
import { sealBody } from './sealed-body.ts';

/** A mail to be sent. */
export interface MailToQueue {
  to: string;
  /** The clinic it speaks for, or null for mail about an account. */
  clinicId: string | null;
  subject: string;
  text: string;
  /** Made from the text when it is left out. */
  html?: string;
  /** An iCalendar file to attach. */
  calendar?: string | null;
  /** The body carries a link that lets its bearer in: it is encrypted in the database. */
  hasSecretLink?: boolean;
}

/**
 * Writes a mail into the outbox, in the transaction of what it tells about; the worker sends it within
 * a second or so after the commit. Returns the row's id.
 */
export async function queueMail(tx: Db, mail: MailToQueue): Promise<string> {
  const id = randomUUID();
  const { to, subject, clinicId, calendar = null } = mail;
  const body = { text: mail.text, html: mail.html ?? htmlOf(mail) };
  await tx.outboxMail.create({
    data: {
      id,
      messageId: messageIdOf(id),
      toAddress: to,
      subject,
      clinicId,
      calendar,
      ...(mail.hasSecretLink ? sealBody(body) : body),
    },
  });
  return id;
}

function htmlOf({ subject, text }: MailToQueue): string {
  return renderMail({ locale: defaultLocale, heading: subject, paragraphs: text.split(/\n{2,}/) }).html;
}

/** The same for the row however often it is sent: mail servers recognise the second one. */
function messageIdOf(id: string): string {
  return `<${id}@${new URL(environment().appUrl).hostname}>`;
}
