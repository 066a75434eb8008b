import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { addVisitType, changeVisitType, setVisitTypeRetired } from './edit-visit-types.ts';
import { listClinicVisitTypes } from './list-clinic-visit-types.ts';
import { createClinicPeople } from './testing/clinic-people.ts';

const { db } = await freshDatabase();
let people: Awaited<ReturnType<typeof createClinicPeople>>;

beforeEach(async () => {
  people = await createClinicPeople(db);
});

const input = () => ({
  clinicId: people.clinicId,
  name: 'Follow-up',
  minutes: 20,
  doorsOpenMinutes: 15,
  minimumNoticeMinutes: 60,
  doctorIds: [people.doctor.userId],
});

async function added() {
  const result = await addVisitType(people.admin, input());
  if (!result.ok) throw new Error(result.code);
  return result.value.visitTypeId;
}

async function listed() {
  const result = await listClinicVisitTypes(people.admin);
  if (!result.ok) throw new Error(result.code);
  return result.value[0]?.visitTypes;
}

describe('visit types', () => {
  it('are added with who offers them', async () => {
    await added();
    expect(await listed()).toMatchObject([
      { name: 'Follow-up', minutes: 20, minimumNoticeMinutes: 60, doctorIds: [people.doctor.userId] },
    ]);
  });

  it('are changed as a whole', async () => {
    const visitTypeId = await added();
    const change = { ...input(), visitTypeId, minutes: 30, doctorIds: [people.colleague.userId] };
    expect(await changeVisitType(people.admin, change)).toMatchObject({ ok: true });
    expect(await listed()).toMatchObject([{ minutes: 30, doctorIds: [people.colleague.userId] }]);
  });

  it('are retired and brought back', async () => {
    const visitTypeId = await added();
    expect(await setVisitTypeRetired(people.admin, { visitTypeId, retired: true })).toMatchObject({
      ok: true,
    });
    expect(await listed()).toMatchObject([{ isRetired: true }]);
    const again = await addVisitType(people.admin, input());
    expect(again).toMatchObject({ ok: true });
    expect(await setVisitTypeRetired(people.admin, { visitTypeId, retired: false })).toMatchObject({
      fields: { name: 'name_in_use' },
    });
    if (again.ok) await setVisitTypeRetired(people.admin, { ...again.value, retired: true });
    expect(await setVisitTypeRetired(people.admin, { visitTypeId, retired: false })).toMatchObject({
      ok: true,
    });
  });

  it('have a name of their own, whatever its case', async () => {
    await added();
    const same = await addVisitType(people.admin, { ...input(), name: 'follow-UP' });
    expect(same).toMatchObject({ code: 'invalid_input', fields: { name: 'name_in_use' } });
    const results = await Promise.all(
      [1, 2].map(() => addVisitType(people.admin, { ...input(), name: 'New' })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it.each([
    ['minutes', 4],
    ['minutes', 481],
    ['minutes', 20.5],
    ['doorsOpenMinutes', -1],
    ['doorsOpenMinutes', 121],
    ['minimumNoticeMinutes', 1e12],
  ])('are refused with %s of %d', async (field, value) => {
    const result = await addVisitType(people.admin, { ...input(), [field]: value });
    expect(result).toMatchObject({ code: 'invalid_input', fields: { [field]: 'number_range' } });
  });

  it.each(['staff', 'patient', 'otherDoctor', 'otherAdmin'] as const)(
    'are not offered by %s',
    async (who) => {
      const result = await addVisitType(people.admin, { ...input(), doctorIds: [people[who].userId] });
      expect(result).toMatchObject({ code: 'invalid_input', fields: { doctorIds: 'choice' } });
    },
  );
});

describe('who may change visit types', () => {
  it.each(['doctor', 'staff', 'patient', 'otherAdmin'] as const)('not %s', async (who) => {
    const visitTypeId = await added();
    const actor = people[who];
    const results = [
      await addVisitType(actor, { ...input(), name: 'Other' }),
      await changeVisitType(actor, { ...input(), visitTypeId, minutes: 60 }),
      await setVisitTypeRetired(actor, { visitTypeId, retired: true }),
    ];
    expect(results.map((result) => !result.ok && result.code)).toEqual([
      'not_found',
      'not_found',
      'not_found',
    ]);
    expect(await listed()).toMatchObject([{ minutes: 20, isRetired: false }]);
    const list = await listClinicVisitTypes(actor);
    if (who === 'otherAdmin') expect(list).toMatchObject({ value: [{ visitTypes: [] }] });
    else expect(list).toMatchObject({ code: 'not_allowed' });
  });

  it('answers the same for what does not exist', async () => {
    const visitTypeId = randomUUID();
    expect(await changeVisitType(people.admin, { ...input(), visitTypeId })).toMatchObject({
      code: 'not_found',
    });
  });
});
