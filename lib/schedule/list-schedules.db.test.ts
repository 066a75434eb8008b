import { beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { addTimeOff } from './edit-time-off.ts';
import { addWeeklyHours } from './edit-weekly-hours.ts';
import { listSchedules } from './list-schedules.ts';
import { createClinicPeople } from './testing/clinic-people.ts';

const { db } = await freshDatabase();
let people: Awaited<ReturnType<typeof createClinicPeople>>;

beforeAll(async () => {
  people = await createClinicPeople(db);
  const schedule = { clinicId: people.clinicId, doctorId: people.doctor.userId };
  await addWeeklyHours(people.admin, { ...schedule, weekdays: [3, 1], startsMinute: 540, endsMinute: 720 });
  const off = (day: string) => ({ startsWall: `${day}T00:00`, endsWall: `${day}T12:00`, label: null });
  for (const day of ['2020-01-01', '2099-01-02', '2099-01-01']) {
    await addTimeOff(people.admin, { ...schedule, ...off(day) });
  }
});

describe('the list of schedules', () => {
  it('has the doctors of the admin’s clinic and what their week comes to', async () => {
    const result = await listSchedules(people.admin);
    if (!result.ok) throw new Error(result.code);
    expect(result.value).toHaveLength(1);
    const doctors = result.value[0]?.doctors ?? [];
    expect(doctors.map(({ id }) => id).sort()).toEqual(
      [people.doctor.userId, people.colleague.userId].sort(),
    );
    const doctor = doctors.find(({ id }) => id === people.doctor.userId);
    expect(doctor).toMatchObject({
      weeklyMinutes: 360,
      weekdays: [1, 3],
      nextTimeOff: { startsWall: '2099-01-01T00:00' },
    });
    const colleague = doctors.find(({ id }) => id === people.colleague.userId);
    expect(colleague).toMatchObject({ weeklyMinutes: 0, weekdays: [], nextTimeOff: null });
  });

  it.each(['doctor', 'staff', 'patient'] as const)('is not for %s', async (who) => {
    expect(await listSchedules(people[who])).toMatchObject({ code: 'not_allowed' });
  });

  it('of another clinic has its own doctors', async () => {
    const result = await listSchedules(people.otherAdmin);
    expect(result).toMatchObject({ value: [{ doctors: [{ id: people.otherDoctor.userId }] }] });
  });
});
