import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe.ts';
import { realPermissions } from '../fixtures/permissions.ts';
import { expect, test } from '../fixtures/test.ts';
import { createPatients, createVisit } from '../fixtures/world.ts';

const MEASURING = 45_000;

test.use({ launchOptions: [realPermissions, { scope: 'worker' }] });

async function press(page: Page, name: string) {
  // By keyboard alone: a button that cannot be reached or pressed so is none.
  await page.getByRole('button', { name, exact: true }).press('Enter');
}

test('a patient checks camera, microphone, speaker and connection, and the doctor sees that all is good', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const visitId = await createVisit(db, world);
  const page = await asPatient(`/visits/${visitId}?check`);
  await press(page, 'Start the check');

  await expect(page.getByRole('heading', { name: 'Can you see yourself?' })).toBeFocused();
  await expect(page.getByText('This is how you look')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Yes, I see myself');

  await expect(page.getByRole('heading', { name: 'Say a few words' })).toBeFocused();
  await expect(page.getByText('We hear you.')).toBeVisible();
  await expect(page.getByRole('meter', { name: 'How loud we hear you' })).toBeAttached();
  await expectAccessible(page);
  await press(page, 'Hear yourself');
  await expect(page.getByText('Playing what you said.')).toBeVisible();
  await press(page, 'Go on');

  await press(page, 'Play the sound');
  await press(page, 'No');
  await expect(page.getByText('Let’s find the sound')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Yes, I heard it');

  await expect(page.getByRole('progressbar', { name: 'Connection test' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('heading', { name: 'You’re ready' })).toBeFocused({ timeout: MEASURING });
  await expect(page.getByText('The clinic sees the result with your visit.')).toBeVisible();
  await page.getByText('Details for your technician').click();
  await expect(page.getByText('Direct (UDP)')).toBeVisible();
  await expect(page.getByText(/^\d+ kbit\/s$/)).toBeVisible();
  await expectAccessible(page);

  const check = await db.deviceCheck.findFirstOrThrow({ where: { visitId } });
  expect(check.closedAt).not.toBeNull();
  const visit = await db.visit.findUniqueOrThrow({ where: { id: visitId } });
  expect(visit.readiness).toMatchObject({
    camera: 'ok',
    microphone: 'ok',
    speaker: 'ok',
    network: { state: 'ok', route: 'udp' },
  });
  await press(page, 'Done');
  await expect(page.getByText('All good')).toBeVisible();

  const doctor = await asDoctor(`/visits/${visitId}`);
  await expect(doctor.getByRole('list', { name: 'Equipment' })).toContainText('works');
});

test('who is refused camera and microphone is told how to allow them, and can go on', async ({
  db,
  world,
  asPatient,
}) => {
  const visitId = await createVisit(db, world);
  const page = await asPatient(`/visits/${visitId}?check`);
  await page.context().clearPermissions();
  await press(page, 'Start the check');
  await expect(page.getByText('Your browser does not let us use the camera')).toBeVisible();
  await expect(page.getByText('Select the sign at the left end of the address bar.')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Go on without a camera');
  await expect(page.getByText('Your browser does not let us use the microphone')).toBeVisible();

  // Allowed in the browser's own settings: the page notices by itself.
  await page.context().grantPermissions(['microphone']);
  await expect(page.getByText('We hear you.')).toBeVisible();
  await page.context().clearPermissions();
  await page.reload();
  await press(page, 'Start the check');
  await expect(page.getByText('Your browser does not let us use the camera')).toBeVisible();
  await press(page, 'Go on without a camera');
  await expect(page.getByText('Your browser does not let us use the microphone')).toBeVisible();
  await press(page, 'Go on anyway');
  await press(page, 'Skip this step');
  await expect(page.getByRole('heading', { name: 'Two things need a look' })).toBeVisible({
    timeout: MEASURING,
  });
  await expectAccessible(page);
  const visit = await db.visit.findUniqueOrThrow({ where: { id: visitId } });
  expect(visit.readiness).toMatchObject({ camera: 'refused', microphone: 'refused' });
});

test('a network that does not reach the video server is said in words, and kept on the visit', async ({
  db,
  world,
  asPatient,
}) => {
  const visitId = await createVisit(db, world);
  const page = await asPatient(`/visits/${visitId}?check`);
  await page.routeWebSocket(/\/rtc/, (socket) => socket.close());
  await page.route(/\/rtc\//, (route) => route.abort());
  await press(page, 'Start the check');
  await press(page, 'Go on without a camera');
  await expect(page.getByText('We hear you.')).toBeVisible();
  await press(page, 'Go on');
  await press(page, 'Skip this step');
  await expect(page.getByText('Your network does not let us reach the video server.')).toBeVisible({
    timeout: MEASURING,
  });
  await expect(page.getByText('The clinic sees the result with your visit.')).toBeVisible();
  const visit = await db.visit.findUniqueOrThrow({ where: { id: visitId } });
  expect(visit.readiness).toMatchObject({ camera: 'skipped', network: { state: 'failed' } });
});

test('the check’s mint answers only those it is for, and not too often', async ({
  db,
  world,
  openAs,
  request,
}) => {
  const path = '/api/device-check/token';
  expect((await request.post(path, { data: { visitId: null } })).status()).toBe(401);

  const visitId = await createVisit(db, world);
  const [stranger] = await createPatients(db, 1);
  if (!stranger) throw new Error('no stranger');
  const strange = (await openAs(stranger, '/check')).context().request;
  for (const id of [visitId, crypto.randomUUID()]) {
    expect((await strange.post(path, { data: { visitId: id } })).status()).toBe(404);
  }
  expect((await strange.post(path, { data: { visitId: 'x' } })).status()).toBe(400);
  expect((await strange.post(path, { data: {} })).status()).toBe(400);
  const foreign = { origin: 'https://elsewhere.example' };
  expect((await strange.post(path, { data: { visitId: null }, headers: foreign })).status()).toBe(403);

  const own = (await openAs(world.patient, '/check')).context().request;
  const first = await (await own.post(path, { data: { visitId } })).json();
  expect(Object.keys(first).sort()).toEqual(['checkId', 'expiresAt', 'receiveToken', 'sendToken', 'url']);
  const network = { state: 'ok', route: 'udp', lossPercent: 0, kilobitsPerSecond: 800, roundTripMs: 9 };
  const readiness = { camera: 'ok', microphone: 'ok', speaker: 'ok', network };
  const result = `/api/device-check/${first.checkId}/result`;
  expect((await request.post(result, { data: readiness })).status()).toBe(401);
  expect((await strange.post(result, { data: readiness })).status()).toBe(404);
  expect((await own.post(result, { data: { ...readiness, camera: 'fine' } })).status()).toBe(400);
  const endless = { ...readiness, network: { ...network, kilobitsPerSecond: 1e300 } };
  expect((await own.post(result, { data: endless })).status()).toBe(400);
  expect((await db.visit.findUniqueOrThrow({ where: { id: visitId } })).readiness).toBeNull();
  expect((await own.post(result, { data: readiness })).status()).toBe(200);
  expect((await db.visit.findUniqueOrThrow({ where: { id: visitId } })).readiness).toEqual(readiness);
  const elsewhere = `/api/visits/${visitId}/readiness`;
  expect((await strange.post(elsewhere, { data: readiness })).status()).toBe(404);
  expect((await own.post(elsewhere, { data: readiness, headers: foreign })).status()).toBe(403);

  const answers: number[] = [];
  for (let count = 0; count < 12; count += 1) {
    const answer = await own.post(path, { data: { visitId: null } });
    answers.push(answer.status());
    if (answer.status() === 429) expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
  }
  expect(answers.filter((status) => status === 429)).toHaveLength(3);
});
