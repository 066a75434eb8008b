import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { addWeeklyHours, changeWeeklyHours, removeWeeklyHours } from './edit-weekly-hours.ts';
import { createClinicPeople } from './testing/clinic-people.ts';

const { db } = await freshDatabase();
let people: Awaited<ReturnType<typeof createClinicPeople>>;

beforeEach(async () => {
  people = await createClinicPeople(db);
});

const hours = (weekdays: number[], from: number, to: number) => ({
  clinicId: people.clinicId,
  doctorId: people.doctor.userId,
  weekdays,
  startsMinute: from * 60,
  endsMinute: to * 60,
});
const rows = () => db.weeklyHours.findMany({ where: { doctorId: people.doctor.userId } });
const firstId = async () => (await rows())[0]?.id ?? '';
const overlap = { ok: false, code: 'invalid_input', fields: { from: 'overlap' } };

describe('adding weekly hours', () => {
  it('adds them to each weekday and writes down who did', async () => {
    expect(await addWeeklyHours(people.admin, hours([1, 3, 3], 9, 12))).toMatchObject({ ok: true });
    expect((await rows()).map((row) => row.weekday).sort()).toEqual([1, 3]);
    const events = await db.auditEvent.findMany({ where: { subjectId: people.doctor.userId } });
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['weekly_hours.add', people.admin.userId],
      ['weekly_hours.add', people.admin.userId],
    ]);
  });

  it.each([
    ['in part', [1], 11, 14],
    ['overnight into the next morning', [7], 22, 34],
    ['beside days that are free: none is added', [2, 1], 8, 10],
  ])('refuses what overlaps %s', async (_name, weekdays, from, to) => {
    await addWeeklyHours(people.admin, hours([1], 9, 12));
    expect(await addWeeklyHours(people.admin, hours(weekdays, from, to))).toMatchObject(overlap);
    expect(await rows()).toHaveLength(1);
  });

  it('refuses overnight hours that run into each other', async () => {
    expect(await addWeeklyHours(people.admin, hours([1, 2], 20, 45))).toMatchObject({ ok: false });
    expect(await addWeeklyHours(people.admin, hours([1, 2], 20, 44))).toMatchObject({ ok: true });
  });

  it('takes hours that touch', async () => {
    await addWeeklyHours(people.admin, hours([1], 9, 12));
    expect(await addWeeklyHours(people.admin, hours([1], 12, 14))).toMatchObject({ ok: true });
  });

  it('lets one of two through that overlap at the same moment', async () => {
    const results = await Promise.all(
      [9, 10, 11].map((from) => addWeeklyHours(people.admin, hours([4], from, 12))),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  it.each([
    ['no weekday', { weekdays: [] }, 'weekdays'],
    ['an eighth weekday', { weekdays: [8] }, 'weekdays'],
    ['an end before the start', { endsMinute: 60 }, 'to'],
    ['more than a day', { endsMinute: 60 * 40 }, 'to'],
    ['half minutes', { startsMinute: 540.5 }, 'from'],
  ])('refuses %s', async (_name, wrong, field) => {
    const result = await addWeeklyHours(people.admin, { ...hours([1], 9, 12), ...wrong });
    expect(result).toMatchObject({
      ok: false,
      code: 'invalid_input',
      fields: { [field]: expect.any(String) },
    });
  });
});

describe('changing and removing weekly hours', () => {
  it('moves a block, also within its own old time', async () => {
    await addWeeklyHours(people.admin, hours([1], 9, 12));
    const input = { hoursId: await firstId(), weekday: 1, startsMinute: 600, endsMinute: 780 };
    expect(await changeWeeklyHours(people.admin, input)).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ startsMinute: 600, endsMinute: 780 }]);
  });

  it('refuses a move onto other hours', async () => {
    await addWeeklyHours(people.admin, hours([1], 9, 12));
    const hoursId = await firstId();
    await addWeeklyHours(people.admin, hours([2], 9, 12));
    const input = { hoursId, weekday: 2, startsMinute: 660, endsMinute: 780 };
    expect(await changeWeeklyHours(people.admin, input)).toMatchObject(overlap);
  });

  it('removes a block, once', async () => {
    await addWeeklyHours(people.admin, hours([1], 9, 12));
    const hoursId = await firstId();
    expect(await removeWeeklyHours(people.admin, { hoursId })).toMatchObject({ ok: true });
    expect(await removeWeeklyHours(people.admin, { hoursId })).toMatchObject({ code: 'not_found' });
    expect(await rows()).toEqual([]);
  });
});

describe('who may change weekly hours', () => {
  const answers = {
    admin: undefined,
    doctor: 'not_allowed',
    colleague: 'not_found',
    staff: 'not_found',
    patient: 'not_found',
    otherAdmin: 'not_found',
    otherDoctor: 'not_found',
  } as const;

  it.each(Object.entries(answers))('%s: %s', async (who, code) => {
    await addWeeklyHours(people.admin, hours([5], 9, 12));
    const actor = people[who as keyof typeof answers];
    const hoursId = await firstId();
    const change = { hoursId, weekday: 6, startsMinute: 540, endsMinute: 600 };
    const results = [
      await addWeeklyHours(actor, hours([1], 9, 12)),
      await changeWeeklyHours(actor, change),
      await removeWeeklyHours(actor, { hoursId }),
    ];
    expect(results.map((result) => (result.ok ? undefined : result.code))).toEqual([code, code, code]);
    if (code) expect(await rows()).toMatchObject([{ weekday: 5 }]);
  });

  it('does not let an admin put a doctor of theirs into another clinic', async () => {
    const input = { ...hours([1], 9, 12), clinicId: people.otherClinicId };
    expect(await addWeeklyHours(people.otherAdmin, input)).toMatchObject({ code: 'not_found' });
    expect(await addWeeklyHours(people.admin, input)).toMatchObject({ code: 'not_found' });
  });

  it('answers the same for what does not exist', async () => {
    expect(await removeWeeklyHours(people.admin, { hoursId: randomUUID() })).toMatchObject({
      code: 'not_found',
    });
    const nobody = { ...hours([1], 9, 12), doctorId: randomUUID() };
    expect(await addWeeklyHours(people.admin, nobody)).toMatchObject({ code: 'not_found' });
  });
});
