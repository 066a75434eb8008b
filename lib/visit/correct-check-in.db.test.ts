import { beforeAll, beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { checkIn } from './check-in.ts';
import { CONSENT_VERSION } from './consent.rules.ts';
import { correctCheckIn } from './correct-check-in.ts';
import { loadVisitSnapshot } from './load-visit.ts';
import type { VisitPhase } from './phases.rules.ts';
import { bookedVisit, createVisitWorld, type VisitWorld } from './testing/visit-world.ts';

const { db } = await freshDatabase();
const doorsOpen = new Date('2027-01-04T08:45:00Z');
const first = { location: 'At home', callbackNumber: '+49 30 1' };
const corrected = { location: 'At work, 4 Mill Lane', callbackNumber: '+49 30 2' };
let world: VisitWorld;
let visitId: string;

beforeAll(async () => {
  world = await createVisitWorld(db);
});

beforeEach(async () => {
  await db.visit.deleteMany();
  visitId = await bookedVisit(db, world, new Date('2027-01-04T09:00:00Z'));
  await checkIn(world.patient, { visitId, ...first, consentVersion: CONSENT_VERSION }, doorsOpen);
});

const kept = () => db.visitCheckIn.findUnique({ where: { visitId } });
const version = async () => (await db.visit.findUniqueOrThrow({ where: { id: visitId } })).version;

it.each<VisitPhase>(['waiting', 'admitted', 'in_call'])('shows at once to the doctor: %s', async (phase) => {
  await db.visit.update({ where: { id: visitId }, data: { phase } });
  const before = await version();
  expect(await correctCheckIn(world.patient, { visitId, ...corrected })).toMatchObject({ ok: true });
  expect(await loadVisitSnapshot(world.doctor, visitId)).toMatchObject({ value: { checkIn: corrected } });
  expect(await version()).toBe(before + 1);
  const entry = await db.auditEvent.findFirstOrThrow({
    where: { subjectId: visitId },
    orderBy: { id: 'desc' },
  });
  expect(entry).toMatchObject({ action: 'visit.correct_check_in', actorId: world.patient.userId });
  expect(JSON.stringify(entry), 'where somebody is belongs to the visit alone').not.toContain('Mill Lane');
});

it.each<VisitPhase>(['booked', 'cancelled', 'completed', 'no_show'])('changes nothing: %s', async (phase) => {
  await db.visit.update({ where: { id: visitId }, data: { phase } });
  const before = await version();
  expect(await correctCheckIn(world.patient, { visitId, ...corrected })).toMatchObject({
    code: 'wrong_phase',
  });
  expect(await kept()).toMatchObject(first);
  expect(await version()).toBe(before);
});

it('is the patient’s alone', async () => {
  expect(await correctCheckIn(world.doctor, { visitId, ...corrected })).toMatchObject({
    code: 'not_allowed',
  });
  expect(await correctCheckIn(world.otherPatient, { visitId, ...corrected })).toMatchObject({
    code: 'not_found',
  });
  expect(await kept()).toMatchObject(first);
});
