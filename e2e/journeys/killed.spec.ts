import type { Page } from '@playwright/test';
import { expectSeenAndHeard, pictureOf } from '../fixtures/call.ts';
import { expectFramesFrom } from '../fixtures/media.ts';
import { killPart, pidOf } from '../fixtures/stack-info.ts';
import { expect, test } from '../fixtures/test.ts';
import { createVisit } from '../fixtures/world.ts';

/** How long a part may take to be started again on two busy cores. */
const RESTART = 60_000;

async function killAndAwait(part: 'app' | 'worker' | 'livekit', page: Page) {
  const before = pidOf(part);
  killPart(part);
  await expect.poll(() => pidOf(part), { timeout: RESTART }).not.toBe(before);
  await expect
    .poll(async () => (await page.request.get('/api/health').catch(() => null))?.status(), {
      timeout: RESTART,
    })
    .toBe(200);
}

test('app, worker and media server are killed in turn while one waits', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const visitId = await createVisit(db, world, { phase: 'waiting' });
  const patient = await asPatient(`/visits/${visitId}`);
  const doctor = await asDoctor('/clinic');
  for (const part of ['app', 'worker', 'livekit'] as const) {
    await killAndAwait(part, doctor);
    await expect(patient.getByRole('heading', { name: 'You’re next.' })).toBeVisible();
    await expect(patient.getByText('We lost the connection')).toHaveCount(0, { timeout: RESTART });
  }
  await doctor.getByRole('button', { name: `Admit ${world.patient.name}` }).click();
  await expectSeenAndHeard(patient, world.doctor.name);
  await expectSeenAndHeard(doctor, world.patient.name);
});

test('app, worker and media server are killed in turn while two talk', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const visitId = await createVisit(db, world, { phase: 'admitted' });
  const patient = await asPatient(`/visits/${visitId}`);
  const doctor = await asDoctor(`/visits/${visitId}`);
  await expectSeenAndHeard(patient, world.doctor.name);
  for (const part of ['app', 'worker'] as const) {
    await killAndAwait(part, doctor);
    // The media goes on while the app is away.
    await expectFramesFrom(pictureOf(patient, world.doctor.name));
  }
  await killAndAwait('livekit', doctor);
  await expectSeenAndHeard(patient, world.doctor.name);
  await expectSeenAndHeard(doctor, world.patient.name);
  expect((await db.visit.findUniqueOrThrow({ where: { id: visitId } })).phase).toBe('in_call');
});
