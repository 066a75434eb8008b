import { type Column, columns, pages, type Row, routes } from '../../app/testing/authorisation-table.ts';
import { type Everyone, everyone } from '../fixtures/everyone.ts';
import {
  type Call,
  existingIds,
  type Ids,
  missingIds,
  pagePath,
  routeCalls,
} from '../fixtures/route-calls.ts';
import { stack } from '../fixtures/stack-info.ts';
import { expect, test } from '../fixtures/test.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** Asks as a program with someone's cookies would. A stream is left as soon as it has begun. */
async function ask(name: string, cookie: string, { path, body }: Call): Promise<Answer> {
  const { baseURL } = stack();
  const method = name.startsWith('POST ') ? 'POST' : 'GET';
  const response = await fetch(new URL(path, baseURL), {
    method,
    redirect: 'manual',
    headers: { cookie, origin: new URL(baseURL).origin, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const headers = Object.fromEntries(response.headers);
  const isStream = headers['content-type']?.startsWith('text/event-stream');
  if (isStream) await response.body?.cancel();
  return { status: response.status, body: isStream ? '' : await response.text(), headers };
}

/**
 * An answer without what differs between any two: the nonce, the id that was asked for, the time. Of a page
 * it is the pieces of text in any order: in which order and in how many parts React streams them, and with
 * them the scripts that carry the same once more, varies by itself.
 */
function comparable({ status, body, headers }: Answer, ids: Ids) {
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '-';
  const { date: _date, ...rest } = headers;
  const isPage = headers['content-type']?.startsWith('text/html');
  const said = isPage ? textsOf(body) : body;
  let text = JSON.stringify({ status, rest, said }).replaceAll(nonce, 'NONCE');
  for (const id of Object.values(ids)) text = text.replaceAll(id, 'ID');
  return text;
}

function textsOf(html: string): string[] {
  const withoutScripts = html.replace(/<script\b[^>]*>.*?<\/script>/gs, '');
  const texts = withoutScripts.split(/<[^>]*>/).map((piece) => piece.trim());
  return [...new Set(texts.filter(Boolean))].sort();
}

/** Whether others' things are answered otherwise than what does not exist, or say a name. */
async function isToldApart(askFor: (ids: Ids) => Promise<Answer>, ids: Ids): Promise<boolean> {
  const missing = missingIds();
  const others = await askFor(ids);
  const names = [all.world.patient.name, all.world.doctor.name];
  if (names.some((name) => others.body.includes(name))) return true;
  return comparable(others, ids) !== comparable(await askFor(missing), missing);
}

let all: Everyone;
test.beforeAll(async ({ db, playwright }) => {
  all = await everyone(db, playwright);
});

/** Tries one row with everyone; returns what was answered otherwise than written down. */
async function tryRow(row: Row, ids: Ids, callOf: (ids: Ids, number: number) => Call) {
  const wrong: string[] = [];
  const tryColumn = async (column: Column, number: number) => {
    const askFor = (of: Ids) => ask(row.name, all.cookies[column], callOf(of, number));
    const answer = await askFor(ids);
    const said = `${row.name} as ${column}`;
    if (answer.status !== row.expected[column]) {
      wrong.push(
        `${said}: ${answer.status} instead of ${row.expected[column]}, ${answer.body.slice(0, 200)}`,
      );
    }
    if (answer.status === 307 && row.expected[column] === 307) checkRedirect(said, column, answer, wrong);
    if (answer.status !== 404) return;
    if (await isToldApart(askFor, ids))
      wrong.push(`${said}: another’s is told apart from what does not exist`);
  };
  for (const [index, column] of columns.entries()) await tryColumn(column, index);
  return wrong;
}

/** Who is not signed in is led to the sign-in page, and nothing of the page comes along. */
function checkRedirect(said: string, column: Column, answer: Answer, wrong: string[]) {
  const isNobody = column === 'nobody' || column === 'disabled';
  const leadsToSignIn = answer.headers.location?.startsWith('/sign-in?next=') ?? false;
  if (isNobody !== leadsToSignIn) wrong.push(`${said}: led to ${answer.headers.location}`);
  if (isNobody && answer.body.includes(all.world.patient.name)) wrong.push(`${said}: shows who is seen`);
}

/** The rows that are about a visit that has not begun. */
const beforeTheVisit = ['POST /api/visits/[id]/readiness', 'POST /api/device-check/[id]/result'];

test('every route answers everyone as written down', async ({ db }) => {
  const wrong: string[] = [];
  for (const [number, row] of routes.entries()) {
    const phase = beforeTheVisit.includes(row.name) ? 'booked' : 'admitted';
    const ids = await existingIds(db, all.world, number, phase);
    const callOf = (of: Ids, index: number) => {
      const call = routeCalls(all.world, of, index)[row.name];
      if (!call) throw new Error(`How ${row.name} is asked is not written down in fixtures/route-calls.ts`);
      return call;
    };
    // Signing out ends everyone's session: it is the table's last row, and pages are tried with new ones.
    wrong.push(...(await tryRow(row, ids, callOf)));
  }
  expect(wrong).toEqual([]);
});

test('every page answers everyone as written down', async ({ db, playwright }) => {
  all = await everyone(db, playwright);
  const wrong: string[] = [];
  // A booking is mailed, so that there is a mail to be shown.
  const booking = routeCalls(all.world, missingIds(), 0)['POST /api/visits'];
  if (booking) await ask('POST /api/visits', all.cookies.patient, booking);
  const ids = await existingIds(db, all.world, 1, 'booked');
  for (const row of pages) {
    wrong.push(...(await tryRow(row, ids, (of) => ({ path: pagePath(row.name, of) }))));
  }
  expect(wrong).toEqual([]);
});

test('another clinic’s admin sees nothing of this one', async ({ db, playwright }) => {
  const { world, cookies } = await everyone(db, playwright);
  for (const path of ['/admin/schedules', '/admin/visit-types', '/admin/people', '/visits', '/book']) {
    const answer = await ask('GET', cookies.otherAdmin, { path });
    expect(answer.status, path).toBe(200);
    // Every world has the same names: ids tell them apart. Anyone may book anywhere.
    const ids = [
      world.patient.id,
      world.staff.id,
      world.admin.id,
      ...(path === '/book' ? [] : [world.clinicId]),
    ];
    for (const id of ids) expect(answer.body.includes(id), `${path} shows ${id}`).toBe(false);
  }
});
