import '#server-only';
import { createHmac, randomUUID } from 'node:crypto';
import { type Db, database } from '#lib/db/client';
import { environment } from '#lib/env';
import { type Result, refusal, success } from '#lib/result.rules';
import type { ThrottleRule } from './limits.rules.ts';

/** A counted attempt, to be taken back when it turns out not to count. */
export interface CountedAttempt {
  readonly id: string;
}

/**
 * Counts one attempt in a sliding window kept in the database, so that it holds on every instance and
 * after a restart. Over the limit: `too_many_attempts` with the whole seconds until one is free again, and
 * the refused attempt is not counted. Give `undefined` for `db` unless the count shall share the fate of a
 * transaction. Keys are kept as a keyed hash: no mail address or network address can be read back.
 */
export async function countAttempt(
  db: Db | undefined,
  rule: ThrottleRule,
  keyParts: readonly string[],
): Promise<Result<CountedAttempt>> {
  const key = hashedKey(rule, keyParts);
  if (db && db !== database()) return countIn(db, rule, key);
  return database().$transaction((tx) => countIn(tx, rule, key));
}

async function countIn(db: Db, rule: ThrottleRule, key: string): Promise<Result<CountedAttempt>> {
  const id = randomUUID();
  // Those who count the same key wait for one another: the limit holds for any number at once.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const [row] = await db.$queryRaw<{ inserted: boolean; wait: number | null }[]>`
    WITH recent AS (
      SELECT "at" FROM "Attempt"
      WHERE "key" = ${key} AND "at" > clock_timestamp() - make_interval(secs => ${rule.windowSeconds}::int)
    ), inserted AS (
      INSERT INTO "Attempt" ("id", "key", "at", "expiresAt")
      SELECT ${id}::uuid, ${key}, clock_timestamp(),
        clock_timestamp() + make_interval(secs => ${rule.windowSeconds}::int)
      WHERE (SELECT count(*) FROM recent) < ${rule.limit}::int
      RETURNING "id"
    )
    SELECT EXISTS (SELECT 1 FROM inserted) AS "inserted", (
      SELECT ceil(extract(epoch FROM "at" + make_interval(secs => ${rule.windowSeconds}::int) - clock_timestamp()))::int
      FROM recent ORDER BY "at" DESC OFFSET ${rule.limit - 1}::int LIMIT 1
    ) AS "wait"`;
  if (row?.inserted) return success({ id });
  const retryAfterSeconds = Math.min(Math.max(1, row?.wait ?? 1), rule.windowSeconds);
  return refusal('too_many_attempts', { retryAfterSeconds });
}

/** Takes attempts back that turned out not to count, such as a sign-in that succeeded. */
export async function forgetAttempts(attempts: readonly CountedAttempt[]): Promise<void> {
  if (attempts.length === 0) return;
  await database().attempt.deleteMany({ where: { id: { in: attempts.map(({ id }) => id) } } });
}

/** Counts under several rules, side by side; where one refuses, what the others counted is taken back. */
export async function countAttempts(
  counts: readonly (readonly [ThrottleRule, readonly string[]])[],
): Promise<Result<CountedAttempt[]>> {
  const results = await Promise.all(
    counts.map(([rule, keyParts]) => countAttempt(undefined, rule, keyParts)),
  );
  const counted = results.filter((result) => result.ok).map((result) => result.value);
  const refused = results.find((result) => !result.ok);
  if (!refused) return success(counted);
  await forgetAttempts(counted);
  return refused;
}

function hashedKey(rule: ThrottleRule, keyParts: readonly string[]): string {
  const hmac = createHmac('sha256', environment().authSecret);
  return hmac.update(JSON.stringify([rule.name, ...keyParts])).digest('base64url');
}
