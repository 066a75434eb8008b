import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createSession } from '#lib/accounts/create-session';
import { encodeSessionId, sessionCookieName } from '#lib/accounts/session-cookie';
import { isCleanText } from '#lib/http/text.rules';
import { anyText } from '../lib/http/testing/any-text.ts';
import { freshDatabase } from '../lib/db/testing/test-database.ts';
import { actionCalls, type Spoil } from './testing/action-calls.ts';
import {
  type ActionWorld,
  createActionWorld,
  databaseState,
  realThings,
  tidyWorld,
} from './testing/action-world.ts';
import { actions, type Row } from './testing/authorisation-table.ts';

const request = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-anteroom-peer': '203.0.113.8' }),
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { value: request.cookies.get(name) } : undefined),
    set: () => undefined,
  }),
}));
vi.mock('next/cache', () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock('next/server', () => ({ after: () => undefined }));
vi.mock('#lib/log', () => {
  const silent = () => undefined;
  return { log: { error: silent, warn: silent, info: silent, debug: silent } };
});

const { db } = await freshDatabase();
let world: ActionWorld;
beforeAll(async () => {
  world = await createActionWorld(db);
});

/** Times and ids that look right and mean nothing, and texts that PostgreSQL or Temporal could fall over. */
const looksRight = [
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999+14:00',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30T10:00:00Z',
  '0000-01-01T00:00:00Z|0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '999999999',
  '24:00',
  'Etc/GMT+14',
  'a@b.example\r\nBcc: everyone@example.org',
];
const badText = fc.oneof(fc.constantFrom(...looksRight), anyText);

interface Bad {
  readonly field: number;
  readonly how: 'replace' | 'twice' | 'leave out' | 'file' | 'no form';
  readonly text: string;
  readonly value: unknown;
}

const anyBad: fc.Arbitrary<Bad> = fc.record({
  field: fc.nat(20),
  how: fc.oneof(
    { weight: 6, arbitrary: fc.constant('replace' as const) },
    { weight: 3, arbitrary: fc.constantFrom('twice' as const, 'leave out' as const, 'file' as const) },
    { weight: 1, arbitrary: fc.constant('no form' as const) },
  ),
  text: badText,
  value: fc.oneof(fc.constantFrom(undefined, null, 7, true, Number.NaN), fc.jsonValue({ maxDepth: 2 })),
});

function spoilWith({ field, how, text, value }: Bad): Spoil {
  return (input) => {
    if (how === 'no form') return value;
    if (typeof input === 'string') return how === 'twice' ? [input, text] : text;
    const names = [...new Set(input.keys())];
    const name = names[field % names.length] ?? '';
    if (how === 'leave out') input.delete(name);
    if (how === 'twice') input.append(name, text);
    if (how === 'file') input.set(name, new File([text.slice(0, 100)], 'x.txt'));
    if (how === 'replace') input.set(name, text);
    return input;
  };
}

/** Someone who may do it, so that what is refused is refused for its input. */
async function becomeWhoMay(row: Row): Promise<string> {
  const who = (['patient', 'doctor', 'admin'] as const).find((column) => row.expected[column] === 200);
  if (!who) throw new Error(`Nobody may do ${row.name}`);
  const { userId, email } = world.people[who];
  request.cookies.set(sessionCookieName(), await encodeSessionId(await createSession(userId)));
  return email;
}

/** Sends one bad input; says what is wrong with the answer, or null. */
async function tryBad(row: Row, email: string, bad: Bad): Promise<string | null> {
  await db.attempt.deleteMany();
  await db.visit.deleteMany();
  const prepare = actionCalls(db, world, email, spoilWith(bad))[row.name];
  const call = await prepare?.(realThings(db, world));
  const before = await databaseState(db);
  let answer: unknown;
  try {
    answer = await call?.();
  } catch (error) {
    const isRedirect = (error as { digest?: string }).digest?.startsWith('NEXT_REDIRECT');
    return isRedirect ? null : `threw ${error}`;
  }
  const { code, fields } = (answer ?? {}) as { code?: string; fields?: Record<string, string> };
  if (code && (await databaseState(db)) !== before) return `${code}, and something changed`;
  // A form has no halves of surrogate pairs: FormData itself mends them.
  const isUnclean = bad.how === 'replace' && !isCleanText(bad.text.toWellFormed());
  if (isUnclean && !code && row.name !== 'signOutEverywhereAction') return 'took what cannot be kept';
  const wrongWords = Object.values(fields ?? {}).filter((key) => !/^[a-z_]+$/.test(key));
  return wrongWords.length > 0 ? `says ${wrongWords}` : null;
}

describe('every server action answers whatever it is sent', () => {
  it.each(actions)('$name', async (row) => {
    await tidyWorld(db, world);
    await fc.assert(
      fc.asyncProperty(anyBad, async (bad) => {
        // Some inputs end the session or change the password; each starts anew.
        await db.user.updateMany({
          where: { id: world.patient.userId },
          data: {
            passwordHash: (await db.user.findUniqueOrThrow({ where: { id: world.staff.userId } }))
              .passwordHash,
          },
        });
        expect(await tryBad(row, await becomeWhoMay(row), bad)).toBeNull();
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['bookAction', 4],
    ['rescheduleAction', 3],
    ['addTimeOffAction', 6],
    ['registerAction', 7],
  ])('%s, each of its %i fields with what looks right and is not', async (name, fieldCount) => {
    const row = actions.find((entry) => entry.name === name);
    if (!row) throw new Error(name);
    const email = await becomeWhoMay(row);
    for (const text of looksRight) {
      await tidyWorld(db, world);
      for (let field = 0; field < fieldCount; field += 1) {
        const bad = { field, how: 'replace', text, value: null } as const;
        expect(await tryBad(row, email, bad), `${text} in field ${field}`).toBeNull();
      }
    }
  });
});
