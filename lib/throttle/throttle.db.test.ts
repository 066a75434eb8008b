import { beforeAll, describe, expect, it } from 'vitest';
import { createDatabaseClient, database, type Db, setDatabase } from '#lib/db/client';
import { freshDatabase } from '#lib/db/testing/test-database';
import { limits, type ThrottleRule } from './limits.rules.ts';
import { countAttempt, countAttempts, forgetAttempts } from './throttle.ts';

let db: Db;
let url: string;

beforeAll(async () => {
  ({ db, url } = await freshDatabase());
});

const three: ThrottleRule = { name: 'three', limit: 3, windowSeconds: 60 };
const count = (...key: string[]) => countAttempt(undefined, three, key);

describe('the throttle', () => {
  it('lets through up to the limit and then says how long to wait', async () => {
    for (let tries = 0; tries < 3; tries += 1) expect((await count('a')).ok).toBe(true);
    const refused = await count('a');
    expect(refused).toMatchObject({ ok: false, code: 'too_many_attempts' });
    const wait = refused.ok ? 0 : (refused.retryAfterSeconds ?? 0);
    expect(wait).toBeGreaterThan(50);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await count('b')).ok).toBe(true);
  });

  it('lets exactly the limit through when all come at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const results = await Promise.all(Array.from({ length: 24 }, () => count('crowd', String(round))));
      expect(results.filter(({ ok }) => ok)).toHaveLength(3);
    }
  });

  it('opens again as the oldest attempt leaves the window; refused ones were not counted', async () => {
    for (let tries = 0; tries < 6; tries += 1) await count('slides');
    await db.$executeRaw`UPDATE "Attempt" SET "at" = "at" - interval '61 seconds' WHERE "id" IN (
      SELECT "id" FROM "Attempt" ORDER BY "at" DESC LIMIT 3)`;
    expect((await count('slides')).ok).toBe(true);
  });

  it('holds after a restart and on another instance', async () => {
    for (let tries = 0; tries < 3; tries += 1) await count('restart');
    const first = database();
    const second = createDatabaseClient(url);
    setDatabase(second);
    expect((await count('restart')).ok).toBe(false);
    setDatabase(first);
    await second.$disconnect();
  });

  it('keeps no address that could be read', async () => {
    await countAttempt(undefined, limits.sign_in, ['someone@example.org', '203.0.113.7']);
    const rows = JSON.stringify(await db.attempt.findMany());
    expect(rows).not.toContain('someone');
    expect(rows).not.toContain('203.0.113');
  });

  it('takes back what was counted before a refusal', async () => {
    for (let tries = 0; tries < 3; tries += 1) await count('address');
    for (let tries = 0; tries < 5; tries += 1) {
      const both = await countAttempts([
        [three, ['account']],
        [three, ['address']],
      ]);
      expect(both.ok).toBe(false);
    }
    expect((await count('account')).ok).toBe(true);
  });

  it('forgets attempts that turned out well', async () => {
    for (let tries = 0; tries < 10; tries += 1) {
      const counted = await count('good');
      if (!counted.ok) throw new Error('refused');
      await forgetAttempts([counted.value]);
    }
  });

  it('shares the fate of a transaction that it is given', async () => {
    const failing = database().$transaction(async (tx) => {
      for (let tries = 0; tries < 3; tries += 1) await countAttempt(tx, three, ['tx']);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect((await count('tx')).ok).toBe(true);
  });
});
