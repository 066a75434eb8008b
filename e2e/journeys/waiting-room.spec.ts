import { expectAccessible } from '../fixtures/axe.ts';
import { expectSeenAndHeard } from '../fixtures/call.ts';
import { expectFramesFrom } from '../fixtures/media.ts';
import { admitFromToday, checkIn } from '../fixtures/steps.ts';
import { expect, test } from '../fixtures/test.ts';
import { createPatients, createVisit } from '../fixtures/world.ts';

test('who checks in shows on the doctor’s day by itself, keeps their place, and hears of it first', async ({
  db,
  world,
  asPatient,
  asDoctor,
  openAs,
}) => {
  const visitId = await createVisit(db, world, { startsInMinutes: 5 });
  const [second] = await createPatients(db, 1);
  if (!second) throw new Error('no second patient');
  const secondVisit = await createVisit(db, world, {
    startsInMinutes: 25,
    patient: second,
    phase: 'waiting',
  });

  const today = await asDoctor('/clinic');
  await expect(today.getByRole('heading', { level: 1 })).toBeVisible();
  const waiting = await openAs(second, `/visits/${secondVisit}`);
  await expect(waiting.getByRole('heading', { name: 'You’re next.' })).toBeVisible();

  const page = await asPatient(`/visits/${visitId}`);
  await checkIn(page);
  await expect(today.getByRole('button', { name: `Admit ${world.patient.name}` })).toBeVisible();
  await expect(today).toHaveTitle(/^\(2\)/);
  await expect(waiting.getByRole('heading', { name: '1 person before you.' })).toBeVisible();
  await expect(waiting.getByText(world.patient.name)).toHaveCount(0);
  await expectAccessible(page);
  await expectAccessible(today);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'You’re next.' })).toBeVisible();
});

test('the doors open by themselves, and not before their time', async ({ db, world, asPatient }) => {
  const visitId = await createVisit(db, world, { startsInMinutes: 16 });
  const page = await asPatient(`/visits/${visitId}`);
  await expect(page.getByRole('button', { name: 'Enter the waiting room' })).toHaveCount(0);
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Enter the waiting room' })).toBeVisible({ timeout: 90_000 });
});

test('who waits can leave, and staff see who was not seen', async ({ db, world, asPatient, openAs }) => {
  const visitId = await createVisit(db, world, { phase: 'waiting' });
  const today = await openAs(world.staff, '/clinic');
  const page = await asPatient(`/visits/${visitId}`);
  await page.getByRole('button', { name: 'Leave the waiting room' }).click();
  await page.getByRole('button', { name: 'Leave and end the visit' }).click();
  await expect(page.getByRole('heading', { name: 'This visit did not take place.' })).toBeVisible();
  await expect(today.getByRole('region', { name: 'Done' }).getByText('Not seen')).toBeVisible();
});

test('who waits puts right where they are, and the doctor sees it', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const visitId = await createVisit(db, world, { startsInMinutes: 5 });
  const patient = await asPatient(`/visits/${visitId}`);
  await checkIn(patient);
  const doctor = await asDoctor(`/visits/${visitId}`);
  await expect(doctor.getByText('12 Hill Street, Springfield')).toBeVisible();
  const change = patient.getByRole('button', { name: 'Change these details' });
  await change.click();
  const dialog = patient.getByRole('dialog');
  await expectAccessible(patient);
  await dialog.getByLabel('Where are you now?').fill('At my sister’s, 4 Mill Lane');
  await dialog.getByLabel('Number to call you back').fill('12');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByLabel('Number to call you back')).toBeFocused();
  await expect(dialog.getByLabel('Where are you now?')).toHaveValue('At my sister’s, 4 Mill Lane');
  await dialog.getByLabel('Number to call you back').fill('+49 30 5550177');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(change).toBeFocused();
  await expect(patient.getByText('We call you back at +49 30 5550177')).toBeVisible();
  await expect(doctor.getByText('At my sister’s, 4 Mill Lane')).toBeVisible();
});

test('the camera and the microphone of the waiting room go on into the call', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const visitId = await createVisit(db, world, { startsInMinutes: 5 });
  const patient = await asPatient(`/visits/${visitId}`);
  const doctor = await asDoctor('/clinic');
  await patient.evaluate(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = (constraints) => {
      const { openings } = document.documentElement.dataset;
      document.documentElement.dataset.openings = `${openings ?? ''}${constraints?.video ? 'camera' : 'microphone'} `;
      return open(constraints);
    };
  });
  await checkIn(patient);
  await expectFramesFrom(patient.getByLabel('Your own picture'));
  await admitFromToday(doctor, world.patient.name);
  await expectSeenAndHeard(patient, world.doctor.name);
  await expectSeenAndHeard(doctor, world.patient.name);
  const openings = await patient.evaluate(() => document.documentElement.dataset.openings);
  expect(openings?.trim().split(' ').sort()).toEqual(['camera', 'microphone']);
});
