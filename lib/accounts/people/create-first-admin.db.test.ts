import { describe, expect, it } from 'vitest';
import { createPerson } from '../../db/testing/example-rows.ts';
import { freshDatabase } from '../../db/testing/test-database.ts';
import { verifyPassword } from '../password.ts';
import { createFirstAdmin, hasClinic } from './create-first-admin.ts';

const { db } = await freshDatabase();
let count = 0;

const input = () => ({
  name: 'Ada Admin',
  email: `Admin-${++count}@Example.org`,
  password: 'a long enough secret',
  timeZone: 'Europe/Berlin',
  clinic: { name: 'Harbour Practice', phone: '+49 30 5550100', emergencyNumber: '112' },
});

describe('the first admin', () => {
  it.each([
    ['email', { email: 'nobody' }],
    ['password', { password: 'short' }],
    ['timeZone', { timeZone: 'Mars/Base' }],
    ['clinic.name', { clinic: { name: ' ', phone: '+49 30 5550100', emergencyNumber: '112' } }],
    ['clinic.emergencyNumber', { clinic: { name: 'A', phone: '+49 30 5550100', emergencyNumber: 'x' } }],
  ])('is refused with a wrong %s', async (field, wrong) => {
    const result = await createFirstAdmin({ ...input(), ...wrong });
    expect(result).toMatchObject({ code: 'invalid_input', fields: { [field]: expect.any(String) } });
    expect(await db.clinic.count()).toBe(0);
  });

  it('comes with a clinic where there is none, and one clinic for two at once', async () => {
    expect(await hasClinic()).toBe(false);
    const results = await Promise.all([createFirstAdmin(input()), createFirstAdmin(input())]);
    expect(results.map((result) => result.ok && result.value.clinicWasCreated).sort()).toEqual([false, true]);
    const user = await db.user.findUniqueOrThrow({
      where: { email: `admin-${count}@example.org` },
      include: { memberships: true },
    });
    expect(user.memberships).toMatchObject([{ role: 'admin' }]);
    expect(user.emailVerifiedAt).not.toBeNull();
    expect(await verifyPassword('a long enough secret', user.passwordHash)).toBe(true);
    expect(await hasClinic()).toBe(true);
  });

  it('joins the clinic that there is', async () => {
    const results = await Promise.all([createFirstAdmin(input()), createFirstAdmin(input())]);
    expect(results.filter((result) => result.ok && result.value.clinicWasCreated)).toHaveLength(0);
    expect(await db.clinic.count()).toBe(1);
    expect(await db.membership.count({ where: { role: 'admin' } })).toBe(4);
  });

  it('can be an account in use, which keeps its password and is enabled', async () => {
    const user = await createPerson(db);
    await db.user.update({ where: { id: user.id }, data: { passwordHash: 'x', disabledAt: new Date() } });
    const result = await createFirstAdmin({ ...input(), email: user.email });
    expect(result).toMatchObject({ value: { userId: user.id, keptPassword: true } });
    const now = await db.user.findUniqueOrThrow({ where: { id: user.id } });
    expect(now).toMatchObject({ passwordHash: 'x', disabledAt: null });
  });
});
