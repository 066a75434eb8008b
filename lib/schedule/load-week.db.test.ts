import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { addTimeOff } from './edit-time-off.ts';
import { addWeeklyHours } from './edit-weekly-hours.ts';
import { loadWeek } from './load-week.ts';
import { createClinicPeople, createVisit } from './testing/clinic-people.ts';

const { db } = await freshDatabase();
let people: Awaited<ReturnType<typeof createClinicPeople>>;
let ask: { doctorId: string; week: string };

beforeAll(async () => {
  people = await createClinicPeople(db);
  const { admin, doctor, patient, clinicId } = people;
  const schedule = { clinicId, doctorId: doctor.userId };
  ask = { doctorId: doctor.userId, week: '2099-W48' };
  await addWeeklyHours(admin, { ...schedule, weekdays: [1], startsMinute: 540, endsMinute: 720 });
  await addWeeklyHours(admin, { ...schedule, weekdays: [7], startsMinute: 1320, endsMinute: 1800 });
  await addTimeOff(admin, {
    ...schedule,
    startsWall: '2099-11-22T00:00',
    endsWall: '2099-11-24T00:00',
    label: 'Congress',
  });
  await createVisit(db, { ...schedule, patientId: patient.userId, startsAt: '2099-11-23T08:20:00Z' });
  const gone = await createVisit(db, {
    ...schedule,
    patientId: patient.userId,
    startsAt: '2099-11-24T08:00:00Z',
  });
  await db.visit.update({ where: { id: gone.id }, data: { phase: 'cancelled' } });
});

describe('a doctor’s week', () => {
  it('has hours, time off and visits on the days of the doctor’s zone', async () => {
    const result = await loadWeek(people.admin, ask);
    if (!result.ok) throw new Error(result.code);
    const week = result.value;
    expect(week).toMatchObject({ week: '2099-W48', previousWeek: '2099-W47', nextWeek: '2099-W49' });
    expect(week.days.map((day) => day.date)[0]).toBe('2099-11-23');
    const monday = week.days[0]?.pieces.map((p) => [
      p.kind,
      p.startMinute,
      p.endMinute,
      p.beganBefore,
      p.goesOn,
    ]);
    expect(monday).toEqual([
      ['hours', 0, 360, true, false],
      ['time_off', 0, 1440, true, false],
      ['hours', 540, 720, false, false],
      ['visit', 560, 580, false, false],
    ]);
    expect(week.days[1]?.pieces).toEqual([]);
    expect(week.days[6]?.pieces).toMatchObject([
      { kind: 'hours', startMinute: 1320, endMinute: 1440, goesOn: true },
    ]);
    expect(week.timeOff).toMatchObject([
      { startsWall: '2099-11-22T00:00', isWholeDays: true, label: 'Congress' },
    ]);
    expect(week.visits).toMatchObject([{ startsWall: '2099-11-23T09:20', isInTimeOff: true }]);
  });

  it('is this week where the address names none', async () => {
    const result = await loadWeek(people.admin, { ...ask, week: 'nonsense' });
    expect(result).toMatchObject({ ok: true });
    if (result.ok) expect(result.value.week).toBe(result.value.thisWeek);
  });

  it('says when the clocks change', async () => {
    const spring = await loadWeek(people.admin, { ...ask, week: '2027-03-28' });
    expect(spring).toMatchObject({ value: { clockChange: { date: '2027-03-28', minutes: 60 } } });
    const autumn = await loadWeek(people.admin, { ...ask, week: '2027-10-31' });
    expect(autumn).toMatchObject({ value: { clockChange: { date: '2027-10-31', minutes: -60 } } });
  });

  it('may be edited by the admin; the doctor may edit time off alone', async () => {
    const rights = { mayEditHours: true, mayEditTimeOff: true };
    expect(await loadWeek(people.admin, ask)).toMatchObject({ value: rights });
    expect(await loadWeek(people.doctor, ask)).toMatchObject({ value: { ...rights, mayEditHours: false } });
  });
});

describe('who may see a doctor’s week', () => {
  it.each(['colleague', 'staff', 'patient', 'otherAdmin', 'otherDoctor'] as const)('not %s', async (who) => {
    expect(await loadWeek(people[who], ask)).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('nobody through the wrong clinic', async () => {
    const elsewhere = { ...ask, clinicId: people.otherClinicId };
    expect(await loadWeek(people.admin, elsewhere)).toMatchObject({ code: 'not_found' });
    expect(await loadWeek(people.doctor, elsewhere)).toMatchObject({ code: 'not_found' });
  });

  it('answers the same for someone who does not exist', async () => {
    expect(await loadWeek(people.admin, { ...ask, doctorId: randomUUID() })).toMatchObject({
      code: 'not_found',
    });
    expect(await loadWeek(people.admin, { doctorId: people.patient.userId })).toMatchObject({
      code: 'not_found',
    });
  });
});
