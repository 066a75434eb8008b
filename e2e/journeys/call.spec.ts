import { expectCallStands, expectSeenAndHeard, pictureOf } from '../fixtures/call.ts';
import { expectFramesFrom } from '../fixtures/media.ts';
import { expect, test } from '../fixtures/test.ts';
import { createVisit } from '../fixtures/world.ts';

test('a colleague is added, and all see and hear all', async ({ db, world, asPatient, asDoctor, openAs }) => {
  const visitId = await createVisit(db, world, { phase: 'admitted' });
  const path = `/visits/${visitId}`;
  const patient = await asPatient(path);
  const doctor = await asDoctor(path);
  await expectSeenAndHeard(doctor, world.patient.name);

  await doctor.getByRole('button', { name: 'Add someone' }).click();
  await doctor
    .getByRole('dialog')
    .getByRole('button', { name: `Add ${world.colleague.name}` })
    .click();
  const colleague = await openAs(world.colleague, path);
  await expectCallStands([
    { page: colleague, sees: world.patient.name },
    { page: colleague, sees: world.doctor.name },
    { page: patient, sees: world.colleague.name },
    { page: patient, sees: world.doctor.name },
    { page: doctor, sees: world.colleague.name },
  ]);
});

test('a shared screen arrives beside the faces', async ({ db, world, asPatient, asDoctor }) => {
  const path = `/visits/${await createVisit(db, world, { phase: 'admitted' })}`;
  const patient = await asPatient(path);
  const doctor = await asDoctor(path);
  await expectSeenAndHeard(doctor, world.patient.name);
  await patient.getByRole('button', { name: 'Share' }).click();
  await expectFramesFrom(doctor.locator(`video[aria-label="${world.patient.name}’s screen"]`));
  await expectFramesFrom(pictureOf(doctor, world.patient.name));
  await patient.getByRole('button', { name: 'Stop sharing' }).first().click();
  await expect(doctor.locator(`video[aria-label="${world.patient.name}’s screen"]`)).toHaveCount(0);
});

test('a second tab takes over, the first says so, and it can be taken back', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const path = `/visits/${await createVisit(db, world, { phase: 'admitted' })}`;
  const doctor = await asDoctor(path);
  const first = await asPatient(path);
  await expectSeenAndHeard(doctor, world.patient.name);
  const second = await first.context().newPage();
  await second.goto(path);
  await expect(first.getByRole('heading', { name: 'This visit is open somewhere else' })).toBeVisible();
  await expectSeenAndHeard(second, world.doctor.name);
  await first.getByRole('button', { name: 'Use it here instead' }).click();
  await expect(second.getByRole('heading', { name: 'This visit is open somewhere else' })).toBeVisible();
  await expectSeenAndHeard(first, world.doctor.name);
});

test('leaving and coming back works, and closing the tab ends nothing', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const visitId = await createVisit(db, world, { phase: 'admitted' });
  const path = `/visits/${visitId}`;
  const doctor = await asDoctor(path);
  const patient = await asPatient(path);
  await expectSeenAndHeard(doctor, world.patient.name);
  await patient.getByRole('button', { name: 'Leave' }).click();
  await expect(doctor.getByText(`${world.patient.name} is not connected now.`)).toBeVisible();
  await patient.getByRole('button', { name: 'Come back' }).click();
  await expectSeenAndHeard(doctor, world.patient.name);
  await patient.close();
  await expect(doctor.getByText(`${world.patient.name} is not connected now.`)).toBeVisible();
  const { phase } = await db.visit.findUniqueOrThrow({ where: { id: visitId } });
  expect(phase).toBe('in_call');
});

test('sent back, the patient waits again and is admitted again', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const path = `/visits/${await createVisit(db, world, { phase: 'admitted' })}`;
  const patient = await asPatient(path);
  const doctor = await asDoctor(path);
  await expectSeenAndHeard(doctor, world.patient.name);
  await doctor.getByRole('button', { name: 'Send back to waiting room' }).click();
  await doctor.getByRole('dialog').getByRole('button', { name: 'Send back' }).click();
  await expect(patient.getByRole('heading', { name: 'You’re next.' })).toBeVisible();
  await doctor.getByRole('button', { name: 'Admit' }).click();
  await expectCallStands([
    { page: patient, sees: world.doctor.name },
    { page: doctor, sees: world.patient.name },
  ]);
});
