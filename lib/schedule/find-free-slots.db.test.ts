import { beforeEach, describe, expect, it } from 'vitest';
import { setDatabase } from '../db/client.ts';
import { createPerson } from '../db/testing/example-rows.ts';
import { freshDatabase } from '../db/testing/test-database.ts';
import { bookedVisit } from '../visit/testing/visit-world.ts';
import { findFreeSlots } from './find-free-slots.ts';
import { listOfferedTypes } from './list-offered-types.ts';
import { loadSlotWeek } from './load-slot-week.ts';
import {
  type BookingWorld,
  createBookingWorld,
  MONDAY_TEN,
  minutesLater,
  NOW,
} from './testing/booking-world.ts';

const { db } = await freshDatabase();
const MONDAY = { fromMs: Date.parse('2027-01-18T00:00Z'), toMs: Date.parse('2027-01-19T00:00Z') };
let world: BookingWorld;

beforeEach(async () => {
  world = await createBookingWorld(db);
});

async function slots(doctorId: string | null, window = MONDAY, actor = world.patient) {
  const found = await findFreeSlots(actor, { visitTypeId: world.visitTypeId, doctorId, ...window }, NOW);
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

describe('free slots', () => {
  it('of one doctor leave out what is booked, and nothing that is over', async () => {
    expect((await slots(world.doctor.userId)).slots).toHaveLength(9);
    const visitId = await bookedVisit(db, world, MONDAY_TEN);
    const free = await slots(world.doctor.userId);
    expect(free.slots).toHaveLength(8);
    expect(free.slots.some(({ startsMs }) => startsMs === MONDAY_TEN.getTime())).toBe(false);
    for (const phase of ['cancelled', 'no_show', 'not_seen'] as const) {
      await db.visit.update({ where: { id: visitId }, data: { phase } });
      expect((await slots(world.doctor.userId)).slots).toHaveLength(9);
    }
  });

  it('of all doctors come by time, the less busy doctor first', async () => {
    await bookedVisit(db, world, MONDAY_TEN);
    const { slots: all } = await slots(null);
    expect(all).toHaveLength(17);
    const [first, second] = all;
    expect(first?.startsMs).toBe(second?.startsMs);
    expect(first?.doctorId).toBe(world.otherDoctor.userId);
  });

  it('know a visit that began before the window', async () => {
    await bookedVisit(db, world, minutesLater(MONDAY_TEN, 0));
    const window = { fromMs: minutesLater(MONDAY_TEN, 10).getTime(), toMs: MONDAY.toMs };
    const free = await slots(world.doctor.userId, window);
    expect(free.slots[0]?.startsMs).toBe(minutesLater(MONDAY_TEN, 20).getTime());
  });

  it('are never with oneself', async () => {
    const own = await slots(null, MONDAY, world.doctor);
    expect(own.doctors.map(({ id }) => id)).toEqual([world.otherDoctor.userId]);
  });

  it('count what the doctor has in another clinic', async () => {
    const visitId = await bookedVisit(db, world, MONDAY_TEN);
    const elsewhere = world.otherAdmin.memberships[0]?.clinicId as string;
    await db.visit.update({ where: { id: visitId }, data: { clinicId: elsewhere } });
    expect((await slots(world.doctor.userId)).slots).toHaveLength(8);
  });

  it('refuse a type that is retired or not there', async () => {
    const ask = { visitTypeId: '00000000-0000-7000-8000-000000000001', doctorId: null, ...MONDAY };
    expect(await findFreeSlots(world.patient, ask, NOW)).toMatchObject({ code: 'not_found' });
    await db.visitType.update({ where: { id: world.visitTypeId }, data: { retiredAt: NOW } });
    const retired = { ...ask, visitTypeId: world.visitTypeId };
    expect(await findFreeSlots(world.patient, retired, NOW)).toMatchObject({ code: 'not_found' });
    expect((await listOfferedTypes(world.patient)).flatMap(({ types }) => types)).not.toContainEqual(
      expect.objectContaining({ id: world.visitTypeId }),
    );
  });

  it('take two queries, however many doctors and days there are', async () => {
    for (let index = 0; index < 8; index += 1) {
      const doctor = await createPerson(db, {
        clinicId: world.clinicId,
        roles: ['doctor'],
        name: `Dr. ${index}`,
      });
      await db.visitTypeOffer.create({ data: { doctorId: doctor.id, visitTypeId: world.visitTypeId } });
      const days = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startsMinute: 480, endsMinute: 1_080 }));
      await db.weeklyHours.createMany({
        data: days.map((day) => ({ ...day, doctorId: doctor.id, clinicId: world.clinicId })),
      });
    }
    let queries = 0;
    const counting = db.$extends({
      query: {
        $allOperations: ({ args, query }) => {
          queries += 1;
          return query(args);
        },
      },
    });
    setDatabase(counting as unknown as typeof db);
    const month = { fromMs: MONDAY.fromMs, toMs: MONDAY.fromMs + 30 * 86_400_000 };
    const found = await slots(null, month);
    setDatabase(db);
    expect(found.doctors).toHaveLength(10);
    expect(found.slots.length).toBeGreaterThan(5_000);
    expect(queries).toBe(2);
  });
});

describe('a week of slots', () => {
  const week = (more: { timeZone?: string; week?: string; day?: string; doctorId?: string | null } = {}) =>
    loadSlotWeek(
      world.patient,
      { visitTypeId: world.visitTypeId, doctorId: null, timeZone: 'Europe/Berlin', ...more },
      NOW,
    ).then((result) => (result.ok ? result.value : null));

  it('opens at the first free time, which may be in a week to come', async () => {
    // Friday 08:00Z is 9:00 in Berlin: that slot has begun, the next has not.
    expect(await week()).toMatchObject({ monday: '2027-01-11', selected: '2027-01-15', previous: null });
    await db.weeklyHours.deleteMany({ where: { weekday: 5, clinicId: world.clinicId } });
    expect(await week()).toMatchObject({
      monday: '2027-01-18',
      selected: '2027-01-18',
      previous: '2027-01-11',
    });
  });

  it('says when the next time is where it has none', async () => {
    const doctorId = world.doctor.userId;
    await db.timeOff.create({
      data: { clinicId: world.clinicId, doctorId, startsAt: NOW, endsAt: new Date('2027-02-09T08:40:00Z') },
    });
    expect(await week({ doctorId, week: '2027-01-20' })).toMatchObject({
      monday: '2027-01-18',
      selected: null,
      nextFree: { startsAt: '2027-02-09T08:40:00.000Z', date: '2027-02-09' },
    });
    await db.weeklyHours.deleteMany({ where: { doctorId } });
    expect(await week({ doctorId })).toMatchObject({ selected: null, nextFree: null });
  });

  it('shows one time once, and says how far ahead the one doctor’s clocks are', async () => {
    const all = await week({ week: '2027-01-18', timeZone: 'America/St_Johns' });
    expect(all?.days[0]?.parts.flatMap(({ slots: list }) => list)).toHaveLength(9);
    expect(all?.ahead).toBeNull();
    const one = await week({
      week: '2027-01-18',
      timeZone: 'America/St_Johns',
      doctorId: world.doctor.userId,
    });
    expect(one?.ahead).toEqual({ doctorName: 'Dr. Dora', timeZone: 'Europe/Berlin', minutes: 270 });
    // Berlin goes forward two weeks after Newfoundland.
    const march = await week({
      week: '2027-03-15',
      timeZone: 'America/St_Johns',
      doctorId: world.doctor.userId,
    });
    expect(march?.ahead?.minutes).toBe(210);
  });

  it('stays between this week and the horizon', async () => {
    expect(await week({ week: '2001-01-01' })).toMatchObject({ monday: '2027-01-11', previous: null });
    expect(await week({ week: '2190-12-31' })).toMatchObject({ monday: '2028-02-14', next: null });
  });
});
