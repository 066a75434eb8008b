import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, type Db } from '#lib/db/client';
import { createClinic } from '#lib/db/testing/example-rows';
import { freshDatabase } from '#lib/db/testing/test-database';
import {
  queueAlreadyRegisteredMail,
  queueConfirmationMail,
  queueInvitationMail,
  queuePasswordChangedMail,
  queueResetMail,
} from './account-mails.ts';
import type { DeliverMail, OutgoingMail } from './deliver-mail.ts';
import { MAX_ATTEMPTS } from './mail-retry.rules.ts';
import { queueMail } from './queue-mail.ts';
import { listOutbox, readOutboxMail } from './read-outbox.ts';
import { sendWaitingMails } from './send-outbox.ts';

let db: Db;
let sent: OutgoingMail[] = [];
const deliver: DeliverMail = async (mail) => {
  sent.push(mail);
};
const maria = { to: 'maria@example.org', name: 'Maria', locale: 'en' };

beforeAll(async () => {
  ({ db } = await freshDatabase());
});

beforeEach(async () => {
  sent = [];
  await db.outboxMail.deleteMany();
});

async function queue(count: number) {
  for (let index = 0; index < count; index += 1) {
    await queueMail(db, { to: `p${index}@example.org`, clinicId: null, subject: 'S', text: 'T' });
  }
}

async function sendAll(by = deliver) {
  while ((await sendWaitingMails(by)) > 0);
}

describe('the outbox', () => {
  it('keeps a mail only when the transaction around it succeeds', async () => {
    const failing = database().$transaction(async (tx) => {
      await queuePasswordChangedMail(tx, maria);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await db.outboxMail.count()).toBe(0);
    await database().$transaction((tx) => queuePasswordChangedMail(tx, maria));
    expect(await db.outboxMail.count()).toBe(1);
  });

  it('sends each mail once, however many senders there are', async () => {
    await queue(23);
    const slowly = async (mail: OutgoingMail) => {
      await delay(5);
      await deliver(mail);
    };
    await Promise.all(Array.from({ length: 6 }, () => sendAll(slowly)));
    expect(sent).toHaveLength(23);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(23);
    expect(await db.outboxMail.count({ where: { sentAt: null } })).toBe(0);
  });

  it('tries again later, under the same Message-ID, and says nothing of the address', async () => {
    await queue(1);
    const fail = async () => {
      throw Object.assign(new Error('p0@example.org refused'), { code: 'ECONNECTION', responseCode: 421 });
    };
    await sendAll(fail);
    const [row] = await db.outboxMail.findMany();
    expect(row).toMatchObject({ attempts: 1, sentAt: null, lastError: 'ECONNECTION 421' });
    expect(row?.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 3_000);
    await db.outboxMail.updateMany({ data: { nextAttemptAt: new Date() } });
    await sendAll();
    expect(sent.map(({ messageId }) => messageId)).toEqual([row?.messageId]);
    expect(row?.messageId).toMatch(/^<[0-9a-f-]{36}@localhost>$/);
  });

  it('gives up where the address itself is refused', async () => {
    await queue(1);
    await sendAll(async () => {
      throw Object.assign(new Error('no such mailbox'), { responseCode: 550, command: 'RCPT TO' });
    });
    await db.outboxMail.updateMany({ data: { nextAttemptAt: new Date() } });
    await sendAll();
    expect(sent).toHaveLength(0);
    expect(await db.outboxMail.count({ where: { attempts: MAX_ATTEMPTS } })).toBe(1);
  });

  it('leaves what another sender has claimed, until that one must be dead', async () => {
    await queue(1);
    await db.outboxMail.updateMany({ data: { nextAttemptAt: new Date(Date.now() + 60_000), attempts: 1 } });
    await sendAll();
    expect(sent).toHaveLength(0);
    await db.outboxMail.updateMany({ data: { nextAttemptAt: new Date(Date.now() - 1) } });
    await sendAll();
    expect(sent).toHaveLength(1);
  });

  it('hides a secret link from whoever reads the database, and shows it to who gets the mail', async () => {
    await queueConfirmationMail(db, { ...maria, token: 'the-secret-token' });
    expect(JSON.stringify(await db.outboxMail.findMany())).not.toContain('the-secret-token');
    await sendAll();
    expect(sent[0]?.text).toContain('http://localhost:3000/confirm?token=the-secret-token');
    expect(sent[0]?.html).toContain('http://localhost:3000/confirm?token=the-secret-token');
  });

  it('finds words for every mail about an account', async () => {
    const clinic = await createClinic(db);
    await queueConfirmationMail(db, { ...maria, token: 't' });
    await queueAlreadyRegisteredMail(db, maria);
    await queueResetMail(db, { ...maria, token: 't' });
    await queuePasswordChangedMail(db, maria);
    await queueInvitationMail(db, { ...maria, token: 't', clinic });
    await sendAll();
    expect(sent).toHaveLength(5);
    for (const { subject, text, html } of sent) {
      // A missing text would show its key.
      expect(`${subject} ${text} ${html}`).not.toMatch(/\bmail\.\w/);
      expect(text).toMatch(/^Hello Maria\n/);
      expect(text).toContain('http://localhost:3000/');
    }
    expect(sent.filter(({ text }) => text.includes('Clinic invites you'))).toHaveLength(1);
  });

  it('is shown in the demo, newest first', async () => {
    await queueConfirmationMail(db, { ...maria, token: 'the-secret-token' });
    const list = await listOutbox();
    if (!list.ok) throw new Error(list.code);
    expect(list.value).toMatchObject([{ to: maria.to, state: 'waiting' }]);
    const mail = await readOutboxMail(list.value[0]?.id ?? '');
    expect(mail).toMatchObject({ ok: true, value: { text: expect.stringContaining('the-secret-token') } });
  });
});
