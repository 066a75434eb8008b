import '#server-only';
import { database } from '#lib/db/client';
import { environment } from '#lib/env';
import { type Result, refusal, success } from '#lib/result.rules';
import { MAX_ATTEMPTS } from './mail-retry.rules.ts';
import { openBody } from './sealed-body.ts';

/** A line of the demo mailbox. */
export interface OutboxLine {
  id: string;
  to: string;
  subject: string;
  createdAt: Date;
  state: 'sent' | 'waiting' | 'failed';
}

/** A mail as the demo mailbox shows it. */
export interface OutboxView extends OutboxLine {
  text: string;
  html: string;
  calendar: string | null;
}

const select = {
  id: true,
  toAddress: true,
  subject: true,
  createdAt: true,
  sentAt: true,
  attempts: true,
  lastError: true,
} as const;

/** The newest mails, in demo mode only: elsewhere the mailbox does not exist. */
export async function listOutbox(): Promise<Result<OutboxLine[]>> {
  if (!environment().demoMode) return refusal('not_found');
  const rows = await database().outboxMail.findMany({ select, orderBy: { createdAt: 'desc' }, take: 200 });
  return success(rows.map(lineOf));
}

/** One mail, in demo mode only. */
export async function readOutboxMail(id: string): Promise<Result<OutboxView>> {
  if (!environment().demoMode) return refusal('not_found');
  const row = await database().outboxMail.findUnique({
    where: { id },
    select: { ...select, text: true, html: true, calendar: true },
  });
  if (!row) return refusal('not_found');
  return success({ ...lineOf(row), ...openBody(row), calendar: row.calendar });
}

function lineOf(row: {
  id: string;
  toAddress: string;
  subject: string;
  createdAt: Date;
  sentAt: Date | null;
  attempts: number;
  lastError: string | null;
}): OutboxLine {
  const { id, toAddress: to, subject, createdAt } = row;
  const hasFailed = row.lastError !== null || row.attempts >= MAX_ATTEMPTS;
  return { id, to, subject, createdAt, state: row.sentAt ? 'sent' : hasFailed ? 'failed' : 'waiting' };
}
