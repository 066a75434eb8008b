import { expectAccessible } from '../fixtures/axe.ts';
import { expectCallStands } from '../fixtures/call.ts';
import { admitFromToday, checkIn } from '../fixtures/steps.ts';
import { expect, test } from '../fixtures/test.ts';
import { createVisit } from '../fixtures/world.ts';

test('check in, wait, be admitted, see and hear each other, end, note, summary, rating', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const visitId = await createVisit(db, world, { startsInMinutes: 5 });
  const patient = await asPatient(`/visits/${visitId}`);
  const doctor = await asDoctor('/clinic');
  await expectAccessible(patient);
  await checkIn(patient);
  await admitFromToday(doctor, world.patient.name);
  const sides = [
    { page: patient, sees: world.doctor.name },
    { page: doctor, sees: world.patient.name },
  ];
  await expectCallStands(sides);
  await expectAccessible(patient);
  await expectAccessible(doctor);
  await expect
    .poll(async () => (await db.visit.findUniqueOrThrow({ where: { id: visitId } })).phase)
    .toBe('in_call');

  await patient.reload();
  await doctor.reload();
  await expectCallStands(sides);

  await doctor.getByRole('button', { name: 'End visit' }).click();
  await doctor.getByRole('dialog').getByRole('button', { name: 'End visit' }).click();
  await expect(patient.getByRole('heading', { name: 'Your visit has ended.' })).toBeVisible();
  await expect(
    doctor.getByRole('heading', { name: `The visit with ${world.patient.name} has ended.` }),
  ).toBeVisible();
  await expectAccessible(patient);
  await expectAccessible(doctor);

  await doctor.getByLabel('Note for the clinic').fill('Lungs clear.');
  await doctor.getByLabel(`Summary for ${world.patient.name}`).fill('Rest, and drink enough.');
  await expect(doctor.getByText(/^Saved \d/)).toBeVisible();
  await doctor.reload();
  await expect(doctor.getByLabel('Note for the clinic')).toHaveValue('Lungs clear.');
  await doctor.getByRole('button', { name: 'Finish the note' }).click();
  await doctor.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
  await expect(patient.getByText('Rest, and drink enough.')).toBeVisible();
  await expect(patient.getByText('Lungs clear.')).toHaveCount(0);

  await patient.getByRole('radio', { name: /Very well/ }).check();
  await patient.getByRole('button', { name: 'Send' }).click();
  await expect(patient.getByText('Thank you.')).toBeVisible();
  expect((await db.visitFeedback.findUniqueOrThrow({ where: { visitId } })).rating).toBe(5);
  const presences = await db.presence.count({ where: { participant: { visitId } } });
  expect(presences).toBeGreaterThanOrEqual(2);
});
