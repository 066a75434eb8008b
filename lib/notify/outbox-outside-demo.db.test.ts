import { beforeAll, expect, it, vi } from 'vitest';
import type { Db } from '#lib/db/client';
import { freshDatabase } from '#lib/db/testing/test-database';
import { queueMail } from './queue-mail.ts';
import { listOutbox, readOutboxMail } from './read-outbox.ts';
import { sendWaitingMails } from './send-outbox.ts';

let db: Db;

beforeAll(async () => {
  vi.stubEnv('ANTEROOM_DEMO', '0');
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:25');
  vi.stubEnv('MAIL_FROM', 'visits@clinic.example');
  ({ db } = await freshDatabase());
});

it('has no page, and keeps nothing of a mail once it is sent', async () => {
  const id = await queueMail(db, {
    to: 'p@example.org',
    clinicId: null,
    subject: 'S',
    text: 'T',
    calendar: 'C',
  });
  expect(await listOutbox()).toMatchObject({ code: 'not_found' });
  expect(await readOutboxMail(id)).toMatchObject({ code: 'not_found' });
  await sendWaitingMails(async () => {});
  expect(await db.outboxMail.findUnique({ where: { id } })).toMatchObject({
    text: '',
    html: '',
    calendar: null,
  });
});
