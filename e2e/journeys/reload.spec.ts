import { expectSeenAndHeard } from '../fixtures/call.ts';
import { expect, test } from '../fixtures/test.ts';
import { createVisit } from '../fixtures/world.ts';

test('a reload in every phase returns to the right place, on both sides', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const visitId = await createVisit(db, world, { startsInMinutes: 30 });
  const path = `/visits/${visitId}`;
  const patient = await asPatient(path);
  const doctor = await asDoctor(path);
  const both = async (own: RegExp, theirs: RegExp) => {
    for (const [page, heading] of [
      [patient, own],
      [doctor, theirs],
    ] as const) {
      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    }
  };
  const move = (data: Parameters<typeof db.visit.update>[0]['data']) =>
    db.visit.update({ where: { id: visitId }, data: { ...data, version: { increment: 1 } } });

  await both(/Your visit is in/, /is expected/);
  const soon = new Date(Date.now() + 60_000);
  await move({ startsAt: soon, busyFrom: soon });
  await both(/The waiting room is open/, /is expected|is not here yet/);
  await move({ phase: 'waiting', checkedInAt: new Date() });
  await both(/You’re next/, /is waiting/);
  await db.visitParticipant.updateMany({ where: { visitId }, data: { state: 'admitted' } });
  await move({ phase: 'admitted', admittedAt: new Date() });
  await patient.reload();
  await doctor.reload();
  await expectSeenAndHeard(patient, world.doctor.name);
  await expectSeenAndHeard(doctor, world.patient.name);
  await move({ phase: 'completed', endedAt: new Date() });
  await both(/Your visit has ended/, /has ended/);
});
