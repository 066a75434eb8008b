import { randomBytes } from 'node:crypto';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { signIn } from '../fixtures/sign-in.ts';
import { stack } from '../fixtures/stack-info.ts';
import { expect, test } from '../fixtures/test.ts';
import { createVisit, PASSWORD } from '../fixtures/world.ts';
import { limits } from '#lib/throttle/limits.rules';

// Each test uses accounts of its own: what counts per network address stays far below its limit.

/** One try to sign in; each with another X-Forwarded-For, as someone would who hopes that it counts. */
async function tryToSignIn(
  request: APIRequestContext,
  email: string,
  password: string,
): Promise<APIResponse> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  return request.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password, json: 'true' },
    headers: { 'x-forwarded-for': `198.51.100.${randomBytes(1)[0]}`, 'x-anteroom-peer': '198.51.100.9' },
  });
}

/** A refusal says how long to wait, in its header and in its body, within the rule's window. */
async function expectWait(answer: APIResponse, windowSeconds: number): Promise<void> {
  expect(answer.status()).toBe(429);
  const seconds = Number(answer.headers()['retry-after']);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(windowSeconds);
  expect(await answer.json()).toMatchObject({ code: 'too_many_attempts', retryAfterSeconds: seconds });
}

test('sign-in closes for strangers, says how long, and stays open on a known device', async ({
  world,
  openAs,
  playwright,
  browser,
}) => {
  const { baseURL } = stack();
  const { email } = world.patient;
  const known = await openAs(world.patient, '/visits');
  const stranger = await playwright.request.newContext({ baseURL });
  for (let tries = 0; tries < limits.sign_in.limit; tries += 1) {
    expect((await tryToSignIn(stranger, email, 'guessed again and again')).status()).toBe(401);
  }
  await expectWait(
    await tryToSignIn(stranger, email, 'guessed again and again'),
    limits.sign_in.windowSeconds,
  );
  // Not even with the right password: whoever guesses must not learn that this was it.
  await expectWait(await tryToSignIn(stranger, email, PASSWORD), limits.sign_in.windowSeconds);
  await stranger.dispose();

  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText(/Too many tries.*1\d minutes/)).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(email);
  await page.context().close();

  const signedOut = await known.request.post('/sign-out', { headers: { origin: baseURL }, maxRedirects: 0 });
  expect(signedOut.status()).toBe(303);
  await signIn(known.request, email);
});

test('registering and asking for a new password say how long to wait', async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: stack().baseURL })).newPage();
  const email = `${randomBytes(8).toString('hex')}@example.test`;
  for (let tries = 0; tries <= limits.reset.limit; tries += 1) {
    await page.goto('/forgotten');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    if (tries < limits.reset.limit) await page.waitForURL('**/mail-sent**');
  }
  await expect(page.getByText(/Too many tries.*minutes/)).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(email);

  for (let tries = 0; tries <= limits.register.limit; tries += 1) {
    await page.goto('/register');
    await page.getByLabel('Your name').fill('Nora Newcomer');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Date of birth').fill('1961-05-04');
    await page.getByLabel('Phone').fill('+351 21 555 0100');
    await page.getByRole('button', { name: 'Create my account' }).click();
    if (tries < limits.register.limit) await page.waitForURL('**/mail-sent**');
  }
  await expect(page.getByText(/Too many tries.*minutes/)).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Nora Newcomer');
  await page.context().close();
});

test('token, connection test and booking say how long to wait', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const headers = { origin: stack().baseURL };
  const visitId = await createVisit(db, world, { phase: 'waiting' });
  const { request } = await asPatient('/visits');
  const askMany = async (limit: number, path: string, data: unknown, expected: number) => {
    for (let tries = 0; tries < limit; tries += 1) {
      const answer = await request.post(path, { headers, data });
      expect(answer.status(), `${path}, ${tries + 1}`).toBe(expected);
    }
    return request.post(path, { headers, data });
  };
  const token = `/api/visits/${visitId}/token`;
  await expectWait(await askMany(limits.token.limit, token, {}, 403), limits.token.windowSeconds);
  // One person's count is not another's.
  const { request: doctor } = await asDoctor('/clinic');
  expect((await doctor.post(token, { headers })).status()).toBe(403);

  const check = await askMany(limits.device_check.limit, '/api/device-check/token', { visitId: null }, 200);
  await expectWait(check, limits.device_check.windowSeconds);

  const longPast = {
    visitTypeId: world.visitTypeId,
    doctorId: world.doctor.id,
    startsAt: '2020-01-01T10:00:00Z',
  };
  const booked = await askMany(limits.book.limit, '/api/visits', longPast, 409);
  await expectWait(booked, limits.book.windowSeconds);
});
