import { existingIds, type Ids, routeCalls } from '../fixtures/route-calls.ts';
import { routes } from '../../app/testing/authorisation-table.ts';
import { stack } from '../fixtures/stack-info.ts';
import { expect, test } from '../fixtures/test.ts';
import type { World } from '../fixtures/world.ts';

/** A policy as a map: directive → its sources. */
function readPolicy(header: string | undefined): Record<string, string[]> {
  const directives = (header ?? '').split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources]));
}

const publicPages = ['/', '/sign-in', '/register', '/forgotten', '/reset', '/nowhere-at-all'];
const personalPages = ['/visits', '/book', '/check', '/account'];

test('every page and answer carries the headers', async ({ asPatient, db, world }) => {
  const page = await asPatient('/visits');
  const ids = await existingIds(db, world, 0, 'booked');
  const personal = [...personalPages, `/visits/${ids.visit}`, `/visits/${ids.visit}/calendar.ics`];
  const answers = ['/api/health', '/api/slots', '/api/auth/session', `/api/visits/${ids.visit}/chat`];
  const nonces = new Set<string>();
  for (const path of [...publicPages, ...personal, ...answers]) {
    const headers = (await page.request.get(path, { maxRedirects: 0 })).headers();
    const policy = readPolicy(headers['content-security-policy']);
    const scripts = policy['script-src'] ?? [];
    const nonce = scripts.find((source) => source.startsWith("'nonce-")) ?? '';
    expect(nonce, path).toMatch(/^'nonce-[A-Za-z0-9+/]{22}=='$/);
    nonces.add(nonce);
    expect(scripts, path).not.toContain("'unsafe-inline'");
    expect(scripts, path).not.toContain("'unsafe-eval'");
    expect(policy['default-src'], path).toEqual(["'self'"]);
    expect(policy['style-src'], path).not.toContain("'unsafe-inline'");
    for (const directive of ['object-src', 'base-uri', 'frame-ancestors']) {
      expect(policy[directive], `${directive} of ${path}`).toEqual(["'none'"]);
    }
    expect(policy['form-action'], path).toEqual(["'self'"]);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['referrer-policy'], path).toBe('same-origin');
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
    expect(headers['permissions-policy'], path).toContain('camera=(self), microphone=(self)');
    expect(headers['permissions-policy'], path).toContain('geolocation=()');
    expect(headers['x-powered-by'], path).toBeUndefined();
    // A browser that was told so over http would be locked out of an instance without a certificate.
    const isHttps = stack().environment.NEXTAUTH_URL?.startsWith('https:') ?? false;
    expect('strict-transport-security' in headers, path).toBe(isHttps);
    expect(headers['cache-control'], path).toContain('no-store');
  }
  expect(nonces.size, 'a nonce serves once').toBe(publicPages.length + personal.length + answers.length);
});

test('every script of a page has the nonce', async ({ request }) => {
  const answer = await request.get('/sign-in');
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? '-';
  const scripts = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map(
    ([, attributes]) => attributes,
  );
  expect(scripts.length).toBeGreaterThan(3);
  for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
});

test('cookies are for our own pages alone', async ({ asPatient }) => {
  const page = await asPatient('/visits');
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['next-auth.session-token', 'anteroom-device']),
  );
  // The switches for language and look are read by scripts.
  for (const cookie of cookies.filter(({ name }) => /session|device|csrf/.test(name))) {
    expect(cookie, cookie.name).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  }
  for (const cookie of cookies) expect(cookie.sameSite, cookie.name).toBe('Lax');
});

test('what another site sends is refused, and nothing changes', async ({
  db,
  world,
  asDoctor,
  asPatient,
}) => {
  const ids = await existingIds(db, world, 0, 'admitted');
  const doctor = (await asDoctor('/clinic')).request;
  const patient = (await asPatient('/visits')).request;
  const before = await keptOf(db, world, ids);
  // The media server signs what it sends, and sends no cookies: another site gains nothing there.
  const mutations = routes.filter(({ name }) => name.startsWith('POST ') && !name.endsWith('/webhook'));
  expect(mutations.length).toBeGreaterThan(10);
  for (const { name } of mutations) {
    const { path = '', body } = routeCalls(world, ids, 1)[name] ?? {};
    for (const headers of foreign()) {
      for (const who of [doctor, patient]) {
        const answer = await who.post(path, { headers, data: body, maxRedirects: 0 });
        expect(answer.status(), `${name} from ${JSON.stringify(headers)}`).toBe(403);
        expect(await answer.json(), name).toMatchObject({ code: 'foreign_origin' });
      }
    }
  }
  expect(await keptOf(db, world, ids)).toEqual(before);
  expect((await (await doctor.get('/api/auth/session')).json()).user, 'still signed in').toBeTruthy();
});

test('a server action from another site is refused, and nothing changes', async ({
  db,
  asPatient,
  world,
}) => {
  const page = await asPatient('/account');
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('/account'),
  );
  await page.getByRole('button', { name: 'Save' }).first().click();
  const request = await sent;
  const { 'next-action': action = '', 'content-type': type = '' } = await request.allHeaders();
  const before = await db.user.findUniqueOrThrow({ where: { id: world.patient.id } });
  const data = (request.postDataBuffer()?.toString('latin1') ?? '').replace(world.patient.name, 'Eve Evil');
  const again = { 'next-action': action, 'content-type': type };
  const foreign = await page.request.post('/account', {
    headers: { ...again, origin: 'https://evil.example' },
    data: Buffer.from(data, 'latin1'),
  });
  expect(foreign.status()).toBeGreaterThanOrEqual(400);
  expect(await db.user.findUniqueOrThrow({ where: { id: world.patient.id } })).toEqual(before);
  const own = await page.request.post('/account', {
    headers: { ...again, origin: stack().baseURL },
    data: Buffer.from(data, 'latin1'),
  });
  expect(own.status(), 'the same from our own page').toBe(200);
  expect((await db.user.findUniqueOrThrow({ where: { id: world.patient.id } })).name).toBe('Eve Evil');
});

/** How requests that another site starts look. */
const foreign = (): Record<string, string>[] => [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: `${stack().baseURL}.evil.example` },
  { 'sec-fetch-site': 'cross-site' },
];

type Database = Parameters<typeof existingIds>[0];

/** What the routes could have changed. */
async function keptOf(db: Database, world: World, { visit, check }: Ids) {
  return {
    visits: await db.visit.findMany({ where: { clinicId: world.clinicId }, include: { participants: true } }),
    chat: await db.chatMessage.count({ where: { visitId: visit } }),
    check: await db.deviceCheck.findUnique({ where: { id: check } }),
    checks: await db.deviceCheck.count({ where: { clinicId: world.clinicId } }),
  };
}
