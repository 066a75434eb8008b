import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '#lib/db/client';
import { freshDatabase } from '#lib/db/testing/test-database';
import { queueMail } from '#lib/notify/queue-mail';

let db: Db;
let url: string;
const received: string[] = [];
const workers: ChildProcess[] = [];
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, callback) {
    let content = '';
    stream.on('data', (chunk) => {
      content += chunk;
    });
    stream.on('end', () => {
      received.push(content);
      callback();
    });
  },
});

beforeAll(async () => {
  ({ db, url } = await freshDatabase());
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
  startWorkerProcess();
  startWorkerProcess();
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await new Promise<void>((resolve) => mailServer.close(() => resolve()));
});

function startWorkerProcess() {
  const { port } = mailServer.server.address() as AddressInfo;
  const env = {
    ...process.env,
    DATABASE_URL: url,
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    // Nothing listens there: jobs that need the media server fail, the others go on.
    LIVEKIT_URL: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
  };
  workers.push(spawn(process.execPath, ['worker/main.ts'], { env, stdio: 'inherit' }));
}

function queue(subject: string) {
  return queueMail(db, {
    to: 'p@example.org',
    clinicId: null,
    subject,
    text: 'Text',
    calendar: 'METHOD:REQUEST',
  });
}

const eventually = { timeout: 30_000, interval: 100 };
const countOf = (subject: string) => received.filter((mail) => mail.includes(`Subject: ${subject}`)).length;

async function freshBeat(): Promise<void> {
  const since = new Date();
  await vi.waitFor(async () => {
    expect(await db.heartbeat.count({ where: { at: { gt: since } } })).toBe(1);
  }, eventually);
}

describe('two workers on one database', () => {
  it('send each mail once, with the calendar file and the Message-ID of its row', async () => {
    const id = await queue('One');
    for (let index = 0; index < 12; index += 1) await queue('Many');
    await vi.waitFor(() => expect([countOf('One'), countOf('Many')]).toEqual([1, 12]), eventually);
    const mail = received.find((content) => content.includes('Subject: One')) ?? '';
    expect(mail).toContain(`<${id}@localhost>`);
    expect(mail).toContain('Content-Type: text/calendar; charset=utf-8; method=REQUEST');
    expect(mail).toContain('Content-Type: text/html');
  });

  it('say that they live, and still do after the database has thrown everyone out', async () => {
    await freshBeat();
    await db.$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await freshBeat();
    await queue('After');
    await vi.waitFor(() => expect(countOf('After')).toBe(1), eventually);
  });

  it('run the jobs of the clock from a schema of their own', async () => {
    await vi.waitFor(async () => {
      const rows = await db.$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.schedule ORDER BY name`;
      expect(rows.map(({ name }) => name)).toEqual([
        'close-device-checks',
        'delete-old-rows',
        'mark-no-shows',
        'move-shifted-visits',
      ]);
    }, eventually);
  });

  it('end by themselves when they are told to', async () => {
    const codes = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    for (const worker of workers) worker.kill('SIGTERM');
    expect(await Promise.all(codes)).toEqual([0, 0]);
  });
});
