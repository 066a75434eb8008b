import { visitRoomName } from '#lib/media/room-name.rules';
import { expect, test } from '../fixtures/test.ts';
import { createPatients, createVisit } from '../fixtures/world.ts';

/** What the media server itself says to a token. */
async function mediaServerAnswer(url: string, token: string): Promise<number> {
  const address = `${url.replace(/^ws/, 'http')}/rtc/validate?access_token=${token}&protocol=16&auto_subscribe=1`;
  return (await fetch(address)).status;
}

test('nobody gets a token before admission, and no old token gets in after being sent back', async ({
  db,
  world,
  asPatient,
  asDoctor,
  playwright,
  baseURL,
  openAs,
}) => {
  const visitId = await createVisit(db, world, { phase: 'waiting' });
  const path = `/api/visits/${visitId}/token`;
  const patient = (await asPatient('/visits')).request;
  const doctor = (await asDoctor('/clinic')).request;
  const headers = { origin: new URL(baseURL ?? '').origin };

  const nobody = await playwright.request.newContext({ baseURL });
  expect((await nobody.post(path, { headers })).status()).toBe(401);
  const [stranger] = await createPatients(db, 1);
  if (!stranger) throw new Error('no stranger');
  const strangers = (await openAs(stranger, '/visits')).request;
  expect((await strangers.post(path, { headers })).status()).toBe(404);
  for (const early of [await patient.post(path, { headers }), await doctor.post(path, { headers })]) {
    expect(early.status()).toBe(403);
    const body = await early.json();
    expect(body.code).toBe('not_admitted');
    expect(JSON.stringify(body)).not.toContain('eyJ');
  }

  const today = await asDoctor('/clinic');
  await today.getByRole('button', { name: `Admit ${world.patient.name}` }).click();
  await expect.poll(async () => (await patient.post(path, { headers })).status()).toBe(200);
  // The doctor's page asks for a token too, and each answer makes sure that the room is there: sent back before
  // it has come, the old room would be there again for the moment until that request sees it and deletes it.
  await expect(today.locator('[data-call-state="connected"]')).toBeVisible({ timeout: 45_000 });
  const minted = await (await patient.post(path, { headers })).json();
  const claims = JSON.parse(Buffer.from(minted.token.split('.')[1], 'base64url').toString());
  const visit = await db.visit.findUniqueOrThrow({ where: { id: visitId } });
  expect(claims.exp - Math.floor(Date.now() / 1000)).toBeLessThanOrEqual(60);
  expect(claims.video.room).toBe(visitRoomName(visit.mediaKey, visit.epoch));
  for (const forbidden of ['roomCreate', 'roomAdmin', 'hidden', 'canUpdateOwnMetadata']) {
    expect(claims.video[forbidden] ?? false, forbidden).toBe(false);
  }
  expect(JSON.stringify(claims)).not.toContain(world.patient.name);
  expect(await mediaServerAnswer(minted.url, minted.token)).toBe(200);

  const sent = await doctor.post(`/api/visits/${visitId}/send-back`, { headers });
  expect(sent.ok()).toBe(true);
  expect(await mediaServerAnswer(minted.url, minted.token)).toBe(404);
  expect((await patient.post(path, { headers })).status()).toBe(403);
});
