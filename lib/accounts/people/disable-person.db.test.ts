import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../../db/testing/test-database.ts';
import { actorOf, createClinicPeople } from '../../schedule/testing/clinic-people.ts';
import type { Actor } from '../actor.rules.ts';
import { createSession } from '../create-session.ts';
import { loadActor } from '../load-actor.ts';
import { changeRoles } from './change-roles.ts';
import { disablePerson } from './disable-person.ts';
import { enablePerson } from './enable-person.ts';
import { listPeople } from './list-people.ts';

// The media server is away: what was decided must stand all the same.
const ejected = vi.hoisted(() => [] as string[]);
vi.mock('#lib/media/eject-user', () => ({
  ejectUserFromMedia: async (userId: string) => {
    ejected.push(userId);
    throw new Error('away');
  },
}));
vi.mock('#lib/log', () => ({ log: { error: () => undefined } }));

const { db } = await freshDatabase();
let people: Awaited<ReturnType<typeof createClinicPeople>>;

beforeEach(async () => {
  ejected.length = 0;
  people = await createClinicPeople(db);
  await db.user.updateMany({ data: { passwordHash: 'x' } });
});

const here = (person: Actor) => ({ userId: person.userId, clinicId: people.clinicId });
const stateOf = async (userId: string) =>
  (await db.user.findUniqueOrThrow({ where: { id: userId } })).disabledAt;
const rolesOf = async (userId: string) =>
  (await db.membership.findMany({ where: { userId } })).map(({ role }) => role).sort();

async function secondAdmin() {
  await changeRoles(people.admin, { ...here(people.colleague), roles: ['doctor', 'admin'] });
  return actorOf(db, people.colleague.userId);
}

describe('disabling', () => {
  it('ends sessions and calls at once, and enabling does not bring them back', async () => {
    const sessionId = await createSession(people.doctor.userId);
    expect(await loadActor(sessionId)).not.toBeNull();
    expect(await disablePerson(people.admin, here(people.doctor))).toMatchObject({ ok: true });
    expect(await loadActor(sessionId)).toBeNull();
    expect(ejected).toEqual([people.doctor.userId]);
    expect(await enablePerson(people.admin, here(people.doctor))).toMatchObject({ ok: true });
    expect(await loadActor(sessionId)).toBeNull();
    expect(await stateOf(people.doctor.userId)).toBeNull();
    const events = await db.auditEvent.findMany({ where: { subjectId: people.doctor.userId } });
    expect(events.map(({ action }) => action)).toEqual(['user.disable', 'user.enable']);
  });

  it('is written down once when done twice', async () => {
    await disablePerson(people.admin, here(people.doctor));
    expect(await disablePerson(people.admin, here(people.doctor))).toMatchObject({ ok: true });
    expect(await db.auditEvent.count({ where: { subjectId: people.doctor.userId } })).toBe(1);
  });

  it('is refused for oneself and for who works in a clinic of other admins', async () => {
    const second = await secondAdmin();
    expect(await disablePerson(second, here(second))).toMatchObject({ code: 'not_allowed' });
    await db.membership.create({
      data: { userId: people.staff.userId, clinicId: people.otherClinicId, role: 'staff' },
    });
    expect(await disablePerson(people.admin, here(people.staff))).toMatchObject({ code: 'not_allowed' });
    expect(await enablePerson(people.admin, here(people.staff))).toMatchObject({ code: 'not_allowed' });
    expect(await stateOf(people.staff.userId)).toBeNull();
  });
});

describe('the last admin', () => {
  it('cannot be disabled or lose the role', async () => {
    expect(await disablePerson(people.admin, here(people.admin))).toMatchObject({ code: 'last_admin' });
    const demoted = await changeRoles(people.admin, { ...here(people.admin), roles: ['staff'] });
    expect(demoted).toMatchObject({ code: 'last_admin' });
    expect(await rolesOf(people.admin.userId)).toEqual(['admin']);
  });

  it('is the last although others were invited, or disabled', async () => {
    const second = await secondAdmin();
    await db.user.update({ where: { id: second.userId }, data: { passwordHash: null } });
    expect(await disablePerson(second, here(people.admin))).toMatchObject({ code: 'last_admin' });
    await db.user.update({
      where: { id: second.userId },
      data: { passwordHash: 'x', disabledAt: new Date() },
    });
    expect(await disablePerson(second, here(people.admin))).toMatchObject({ code: 'last_admin' });
    const list = await listPeople(people.admin);
    const me = list.ok ? list.value[0]?.people.find(({ isMe }) => isMe) : undefined;
    expect(me).toMatchObject({ isLastAdmin: true, state: 'active' });
  });

  it('is left over when two disable each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const second = await secondAdmin();
      const results = await Promise.all([
        disablePerson(people.admin, here(second)),
        disablePerson(second, here(people.admin)),
      ]);
      expect(results.map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['last_admin', 'ok']);
      const disabled = await db.user.count({
        where: {
          disabledAt: { not: null },
          memberships: { some: { clinicId: people.clinicId, role: 'admin' } },
        },
      });
      expect(disabled).toBe(1);
      await db.user.updateMany({ data: { disabledAt: null } });
    }
  });

  it('is left over when one is disabled and the other demoted at the same moment', async () => {
    const second = await secondAdmin();
    const results = await Promise.all([
      disablePerson(people.admin, here(second)),
      changeRoles(second, { ...here(people.admin), roles: ['staff'] }),
    ]);
    expect(results.map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['last_admin', 'ok']);
  });

  it('of another clinic cannot be disabled either', async () => {
    await db.membership.create({
      data: { userId: people.doctor.userId, clinicId: people.otherClinicId, role: 'admin' },
    });
    await db.membership.deleteMany({ where: { userId: people.otherAdmin.userId } });
    expect(await disablePerson(people.admin, here(people.doctor))).toMatchObject({ code: 'last_admin' });
  });
});

describe('changing roles', () => {
  it('gives exactly those asked for, and ends calls of who may no longer be there', async () => {
    await changeRoles(people.admin, { ...here(people.staff), roles: ['doctor', 'staff'] });
    expect(await rolesOf(people.staff.userId)).toEqual(['doctor', 'staff']);
    expect(ejected).toEqual([]);
    await changeRoles(people.admin, { ...here(people.staff), roles: ['staff'] });
    expect(await rolesOf(people.staff.userId)).toEqual(['staff']);
    expect(ejected).toEqual([people.staff.userId]);
  });

  it('to none ends the work in this clinic alone', async () => {
    await db.membership.create({
      data: { userId: people.staff.userId, clinicId: people.otherClinicId, role: 'staff' },
    });
    await changeRoles(people.admin, { ...here(people.staff), roles: [] });
    expect(await db.membership.findMany({ where: { userId: people.staff.userId } })).toMatchObject([
      { clinicId: people.otherClinicId },
    ]);
    expect(await changeRoles(people.admin, { ...here(people.staff), roles: ['staff'] })).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('who may manage people', () => {
  it.each(['doctor', 'staff', 'patient', 'otherAdmin'] as const)('not %s', async (who) => {
    const actor = people[who];
    const ask = here(people.colleague);
    const results = [
      await disablePerson(actor, ask),
      await enablePerson(actor, ask),
      await changeRoles(actor, { ...ask, roles: ['admin'] }),
      await disablePerson(actor, { ...ask, clinicId: people.otherClinicId }),
    ];
    expect(results.map((result) => !result.ok && result.code)).toEqual(Array(4).fill('not_found'));
    expect(await rolesOf(people.colleague.userId)).toEqual(['doctor']);
    const list = await listPeople(actor);
    if (who !== 'otherAdmin') expect(list).toMatchObject({ code: 'not_allowed' });
    else if (list.ok) expect(list.value[0]?.people.map(({ userId }) => userId)).not.toContain(ask.userId);
  });

  it('not even an admin those who are no members: patients answer like nobody', async () => {
    const nobody = { userId: randomUUID(), clinicId: people.clinicId };
    expect(await disablePerson(people.admin, here(people.patient))).toMatchObject({ code: 'not_found' });
    expect(await disablePerson(people.admin, nobody)).toMatchObject({ code: 'not_found' });
    const roles = ['doctor'] as const;
    expect(await changeRoles(people.admin, { ...here(people.patient), roles })).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the list of people', () => {
  it('has everyone of the clinic with roles and state', async () => {
    await disablePerson(people.admin, here(people.staff));
    await db.user.update({ where: { id: people.colleague.userId }, data: { passwordHash: null } });
    const list = await listPeople(people.admin);
    if (!list.ok) throw new Error(list.code);
    const rows = list.value[0]?.people.map(({ name, roles, state }) => `${name}: ${roles.join()} ${state}`);
    expect(rows?.sort()).toEqual([
      'admin Person: admin active',
      'doctor Person: doctor active',
      'doctor Person: doctor invited',
      'staff Person: staff disabled',
    ]);
  });
});
