import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDatabaseClient, type Db, database, setDatabase } from '#lib/db/client';
import { freshDatabase } from '#lib/db/testing/test-database';
import { beat, readHealth, WORKER_NAME } from './health.ts';

const media = http.createServer((_request, response) => response.end('OK'));
let db: Db;

beforeAll(async () => {
  await new Promise<void>((resolve) => media.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('LIVEKIT_URL', `http://127.0.0.1:${(media.address() as AddressInfo).port}`);
  ({ db } = await freshDatabase());
});

afterAll(() => void media.close());

describe('health', () => {
  it('misses a worker that never spoke, and one that fell silent', async () => {
    expect(await readHealth()).toEqual({ status: 'down', database: 'up', media: 'up', worker: 'down' });
    await beat();
    expect(await readHealth()).toEqual({ status: 'up', database: 'up', media: 'up', worker: 'up' });
    const at = new Date(Date.now() - 60_000);
    await db.heartbeat.update({ where: { name: WORKER_NAME }, data: { at } });
    expect(await readHealth()).toMatchObject({ status: 'down', worker: 'down' });
  });

  it('answers while the database does not', async () => {
    const before = database();
    const nowhere = createDatabaseClient('postgresql://nobody@127.0.0.1:1/none');
    setDatabase(nowhere);
    expect(await readHealth()).toEqual({ status: 'down', database: 'down', media: 'up', worker: 'down' });
    setDatabase(before);
    await nowhere.$disconnect();
  });

  it('sees that the media server is gone', async () => {
    await new Promise((resolve) => {
      media.close(resolve);
      media.closeAllConnections();
    });
    expect(await readHealth()).toMatchObject({ status: 'down', database: 'up', media: 'down' });
  });
});
