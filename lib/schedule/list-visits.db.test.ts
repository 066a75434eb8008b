import { expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { bookedVisit, createVisitWorld } from '../visit/testing/visit-world.ts';
import { listVisits } from './list-visits.ts';

const { db } = await freshDatabase();
const NOW = new Date('2027-01-15T08:00:00Z');
const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

it('lists the patient’s own visits: what is open first, what is over after it, nobody else’s', async () => {
  const world = await createVisitWorld(db);
  const later = await bookedVisit(db, world, inHours(50));
  const soon = await bookedVisit(db, world, inHours(2));
  const missed = await bookedVisit(db, world, inHours(-5));
  const waiting = await bookedVisit(db, world, inHours(-3));
  const old = await bookedVisit(db, world, inHours(-100));
  await bookedVisit(db, world, inHours(4), world.otherPatient);
  await db.visit.update({ where: { id: waiting }, data: { phase: 'waiting' } });
  await db.visit.update({ where: { id: old }, data: { phase: 'completed' } });
  await db.visitNote.create({ data: { visitId: old, finishedAt: NOW } });

  const { upcoming, past } = await listVisits(world.patient, NOW);
  expect(upcoming.map(({ id, next }) => [id, next])).toEqual([
    [waiting, 'wait'],
    [soon, 'check_devices'],
    [later, 'check_devices'],
  ]);
  expect(past.map(({ id, next }) => [id, next])).toEqual([
    [missed, 'nothing'],
    [old, 'read_summary'],
  ]);
  expect(upcoming[1]).toMatchObject({
    visitTypeName: 'Follow-up',
    minutes: 20,
    doctor: { name: 'Dr. Dora' },
  });
});
