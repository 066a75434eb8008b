import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession } from '#lib/accounts/create-session';
import { encodeSessionId, sessionCookieName } from '#lib/accounts/session-cookie';
import { httpStatusOf } from '#lib/http-status.rules';
import type { RefusalCode } from '#lib/result.rules';
import { freshDatabase } from '../lib/db/testing/test-database.ts';
import { actionCalls, type Prepare } from './testing/action-calls.ts';
import {
  type ActionWorld,
  createActionWorld,
  databaseState,
  missingThings,
  realThings,
  type Things,
  tidyWorld,
} from './testing/action-world.ts';
import { actions, type Column, columns, type Row } from './testing/authorisation-table.ts';

// The edges of the framework alone: the request at hand, and what is shown anew after it.
const request = vi.hoisted(() => ({
  cookies: new Map<string, string>(),
  afterwards: [] as Promise<unknown>[],
}));
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-anteroom-peer': '203.0.113.7' }),
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { value: request.cookies.get(name) } : undefined),
    set: () => undefined,
  }),
}));
vi.mock('next/cache', () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock('next/server', () => ({
  after: (work: () => Promise<unknown>) => request.afterwards.push(work()),
}));
vi.mock('#lib/log', () => {
  const silent = () => undefined;
  return { log: { error: silent, warn: silent, info: silent, debug: silent } };
});

const { db } = await freshDatabase();
let world: ActionWorld;

beforeAll(async () => {
  world = await createActionWorld(db);
});
beforeEach(() => tidyWorld(db, world));

/** Signs the browser at hand in, with a session that was live before its person was disabled. */
async function become(column: Column): Promise<void> {
  request.cookies.clear();
  if (column === 'nobody') return;
  const sessionId = await createSession(world.people[column].userId);
  request.cookies.set(sessionCookieName(), await encodeSessionId(sessionId));
}

interface Answer {
  readonly status: number;
  /** What the action returned, without the ids and the words that were sent. */
  readonly value: unknown;
  readonly changed: boolean;
}

async function ask(prepare: Prepare, things: Things): Promise<Answer> {
  const call = await prepare(things);
  const before = await databaseState(db);
  const value = await call().catch((error: { digest?: string }) => {
    if (error.digest?.startsWith('NEXT_REDIRECT')) return { led: true };
    throw error;
  });
  await Promise.all(request.afterwards.splice(0));
  const changed = (await databaseState(db)) !== before;
  const code = (value as { code?: RefusalCode } | undefined)?.code;
  return { status: code ? httpStatusOf(code) : 200, value: withoutWhatWasSent(value), changed };
}

function withoutWhatWasSent(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('values' in value)) return value;
  const { values: _sent, ...rest } = value;
  return rest;
}

async function answerTo(row: Row, column: Column, things: Things): Promise<Answer> {
  const email = column === 'nobody' ? 'nobody@example.org' : world.people[column].email;
  const prepare = actionCalls(db, world, email)[row.name];
  if (!prepare) throw new Error(`How ${row.name} is called is not written down in testing/action-calls.ts`);
  await become(column);
  return ask(prepare, things);
}

describe.each(actions)('$name', (row) => {
  it.each(columns)('%s', async (column) => {
    const answer = await answerTo(row, column, realThings(db, world));
    expect(answer).toMatchObject({ status: row.expected[column] });
    if (answer.status === 200) return;
    expect(answer.changed, 'a refusal changes nothing').toBe(false);
    if (answer.status !== 404) return;
    const missing = await answerTo(row, column, missingThings());
    expect(answer, 'another’s is answered as what does not exist').toEqual(missing);
  });
});
