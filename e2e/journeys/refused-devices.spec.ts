import { expectSeenAndHeard } from '../fixtures/call.ts';
import { realPermissions } from '../fixtures/permissions.ts';
import { expect, test } from '../fixtures/test.ts';
import { createVisit } from '../fixtures/world.ts';

test.use({ launchOptions: [realPermissions, { scope: 'worker' }] });

test('without microphone and camera the page says what is wrong and goes on', async ({
  db,
  world,
  openAs,
  asDoctor,
}) => {
  const path = `/visits/${await createVisit(db, world, { phase: 'admitted' })}`;
  const doctor = await asDoctor(path);
  const patient = await openAs(world.patient, path, { withoutDevices: true });
  await expect(patient.getByText(/Nobody can hear you: this page may not use your microphone/)).toBeVisible();
  await expectSeenAndHeard(patient, world.doctor.name);
  await expect(doctor.getByText('Muted')).toBeVisible();
});
