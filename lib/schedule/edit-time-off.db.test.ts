import { beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { addTimeOff, changeTimeOff, removeTimeOff } from './edit-time-off.ts';
import { createClinicPeople, createVisit } from './testing/clinic-people.ts';

const { db } = await freshDatabase();
let people: Awaited<ReturnType<typeof createClinicPeople>>;

beforeEach(async () => {
  people = await createClinicPeople(db, 'America/New_York');
});

const off = (startsWall: string, endsWall: string) => ({
  clinicId: people.clinicId,
  doctorId: people.doctor.userId,
  startsWall,
  endsWall,
  label: 'Congress',
});
const row = () => db.timeOff.findFirst({ where: { doctorId: people.doctor.userId } });

describe('time off in the doctor’s zone', () => {
  it.each([
    ['a usual day', '2026-11-23T00:00', '2026-11-24T00:00', '2026-11-23T05:00:00Z', '2026-11-24T05:00:00Z'],
    [
      'the day the clocks go forward',
      '2027-03-14T00:00',
      '2027-03-15T00:00',
      '2027-03-14T05:00:00Z',
      '2027-03-15T04:00:00Z',
    ],
    [
      'the day they go back',
      '2027-11-07T00:00',
      '2027-11-08T00:00',
      '2027-11-07T04:00:00Z',
      '2027-11-08T05:00:00Z',
    ],
    [
      'from inside the gap',
      '2027-03-14T02:30',
      '2027-03-14T04:00',
      '2027-03-14T07:30:00Z',
      '2027-03-14T08:00:00Z',
    ],
    [
      'from the hour that comes twice',
      '2027-11-07T01:30',
      '2027-11-07T03:00',
      '2027-11-07T05:30:00Z',
      '2027-11-07T08:00:00Z',
    ],
  ])('%s', async (_name, from, to, startsAt, endsAt) => {
    expect(await addTimeOff(people.admin, off(from, to))).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
  });

  it.each([
    ['2026-11-23T09:00', '2026-11-23T09:00'],
    ['2026-11-23T09:00', '2026-11-22T10:00'],
    ['2027-03-14T02:30', '2027-03-14T03:15'],
  ])('refuses an end that does not come after the start: %s to %s', async (from, to) => {
    const result = await addTimeOff(people.admin, off(from, to));
    expect(result).toMatchObject({ code: 'invalid_input', fields: { to: 'time_order' } });
    expect(await row()).toBeNull();
  });
});

describe('visits in time off', () => {
  it('are named, and stay as they are', async () => {
    const { clinicId } = people;
    const ids = { clinicId, doctorId: people.doctor.userId, patientId: people.patient.userId };
    const inside = await createVisit(db, { ...ids, startsAt: '2026-11-23T15:00:00Z' });
    const edge = await createVisit(db, { ...ids, startsAt: '2026-11-24T04:50:00Z' });
    await createVisit(db, { ...ids, startsAt: '2026-11-24T05:10:00Z' });
    const gone = await createVisit(db, { ...ids, startsAt: '2026-11-23T18:00:00Z' });
    await db.visit.update({ where: { id: gone.id }, data: { phase: 'cancelled' } });
    const result = await addTimeOff(people.admin, off('2026-11-23T00:00', '2026-11-24T00:00'));
    expect(result).toMatchObject({
      value: {
        visits: [
          { id: inside.id, startsWall: '2026-11-23T10:00', patientName: 'patient Person' },
          { id: edge.id, startsWall: '2026-11-23T23:50' },
        ],
      },
    });
    const kept = await db.visit.findMany({ where: { id: { in: [inside.id, edge.id] } } });
    expect(kept.map((visit) => visit.phase)).toEqual(['booked', 'booked']);
  });

  it('are named again when time off is changed', async () => {
    const ids = {
      clinicId: people.clinicId,
      doctorId: people.doctor.userId,
      patientId: people.patient.userId,
    };
    const visit = await createVisit(db, { ...ids, startsAt: '2026-11-25T15:00:00Z' });
    await addTimeOff(people.admin, off('2026-11-23T00:00', '2026-11-24T00:00'));
    const timeOffId = (await row())?.id ?? '';
    const input = { timeOffId, startsWall: '2026-11-25T00:00', endsWall: '2026-11-26T00:00', label: null };
    expect(await changeTimeOff(people.doctor, input)).toMatchObject({
      value: { visits: [{ id: visit.id }] },
    });
    expect(await row()).toMatchObject({ label: null, startsAt: new Date('2026-11-25T05:00:00Z') });
  });
});

describe('who may change time off', () => {
  const answers = {
    admin: undefined,
    doctor: undefined,
    colleague: 'not_found',
    staff: 'not_found',
    patient: 'not_found',
    otherAdmin: 'not_found',
    otherDoctor: 'not_found',
  } as const;

  it.each(Object.entries(answers))('%s: %s', async (who, code) => {
    await addTimeOff(people.admin, off('2026-11-23T00:00', '2026-11-24T00:00'));
    const actor = people[who as keyof typeof answers];
    const timeOffId = (await row())?.id ?? '';
    const times = { startsWall: '2026-12-01T00:00', endsWall: '2026-12-02T00:00', label: null };
    const results = [
      await addTimeOff(actor, off('2026-12-23T00:00', '2026-12-24T00:00')),
      await changeTimeOff(actor, { timeOffId, ...times }),
      await removeTimeOff(actor, { timeOffId }),
    ];
    expect(results.map((result) => (result.ok ? undefined : result.code))).toEqual([code, code, code]);
    const left = await db.timeOff.count({ where: { doctorId: people.doctor.userId } });
    expect(left).toBe(1);
    const actions = await db.auditEvent.findMany({ where: { actorId: actor.userId } });
    expect(actions.length > 0).toBe(code === undefined);
  });
});
