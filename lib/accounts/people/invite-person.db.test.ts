import { beforeEach, describe, expect, it } from 'vitest';
import { createPerson } from '../../db/testing/example-rows.ts';
import { freshDatabase } from '../../db/testing/test-database.ts';
import { openBody } from '../../notify/sealed-body.ts';
import { createClinicPeople } from '../../schedule/testing/clinic-people.ts';
import { readInvitation } from '../accept-invitation.ts';
import { invitePerson } from './invite-person.ts';
import { resendInvitation } from './resend-invitation.ts';

const ADDRESS = '203.0.113.40';

const { db } = await freshDatabase();
let people: Awaited<ReturnType<typeof createClinicPeople>>;
let count = 0;

beforeEach(async () => {
  people = await createClinicPeople(db);
});

const invitation = () => ({
  clinicId: people.clinicId,
  email: `new-${++count}@example.org`,
  name: 'Ada Newcomer',
  timeZone: 'Asia/Kolkata',
  roles: ['doctor', 'staff'] as const,
});
const userOf = (email: string) => db.user.findUnique({ where: { email }, include: { memberships: true } });
const mailsTo = async (toAddress: string) =>
  (await db.outboxMail.findMany({ where: { toAddress } })).map(openBody);

async function usedAccount() {
  const user = await createPerson(db, { name: 'Own Name' });
  return db.user.update({ where: { id: user.id }, data: { passwordHash: 'x' } });
}

describe('inviting a new address', () => {
  it('makes an account without a password and mails a link that works', async () => {
    const input = invitation();
    expect(await invitePerson(people.admin, input, ADDRESS)).toMatchObject({ value: { outcome: 'invited' } });
    const user = await userOf(input.email);
    expect(user).toMatchObject({ passwordHash: null, emailVerifiedAt: null, timeZone: 'Asia/Kolkata' });
    expect(user?.memberships.map(({ role }) => role).sort()).toEqual(['doctor', 'staff']);
    const [mail] = await mailsTo(input.email);
    const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await readInvitation(token)).toMatchObject({
      value: { email: input.email, clinicName: 'Clinic' },
    });
    const events = await db.auditEvent.findMany({ where: { subjectId: user?.id } });
    expect(events).toMatchObject([{ action: 'user.invite', actorId: people.admin.userId }]);
  });

  it('of two at the same moment makes one account', async () => {
    const input = invitation();
    const results = await Promise.all([1, 2, 3].map(() => invitePerson(people.admin, input, ADDRESS)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await userOf(input.email))?.memberships).toHaveLength(2);
  });

  it('can be sent again until it is accepted', async () => {
    const input = invitation();
    const invited = await invitePerson(people.admin, input, ADDRESS);
    const userId = invited.ok ? invited.value.userId : '';
    const ask = { userId, clinicId: people.clinicId };
    expect(await resendInvitation(people.admin, ask, ADDRESS)).toMatchObject({ ok: true });
    expect(await mailsTo(input.email)).toHaveLength(2);
    expect(await resendInvitation(people.otherAdmin, ask, ADDRESS)).toMatchObject({ code: 'not_found' });
    expect(await resendInvitation(people.doctor, ask, ADDRESS)).toMatchObject({ code: 'not_found' });
    await db.user.update({ where: { id: userId }, data: { passwordHash: 'x', emailVerifiedAt: new Date() } });
    expect(await resendInvitation(people.admin, ask, ADDRESS)).toMatchObject({ code: 'not_allowed' });
    expect(await mailsTo(input.email)).toHaveLength(2);
  });
});

describe('inviting an address that has an account', () => {
  it('adds the roles and tells them, and leaves the account as it is', async () => {
    const user = await usedAccount();
    const input = { ...invitation(), email: user.email };
    expect(await invitePerson(people.admin, input, ADDRESS)).toMatchObject({ value: { outcome: 'added' } });
    expect(await userOf(user.email)).toMatchObject({
      name: 'Own Name',
      timeZone: 'Europe/Berlin',
      passwordHash: 'x',
    });
    const [mail] = await mailsTo(user.email);
    expect(mail?.text).not.toContain('token=');
    expect(await invitePerson(people.admin, input, ADDRESS)).toMatchObject({
      value: { outcome: 'unchanged' },
    });
    expect(await mailsTo(user.email)).toHaveLength(1);
  });

  it('keeps the roles that they had', async () => {
    const email = people.staff.email;
    const input = { ...invitation(), email, roles: ['admin'] as const };
    await invitePerson(people.admin, input, ADDRESS);
    expect((await userOf(email))?.memberships.map(({ role }) => role).sort()).toEqual(['admin', 'staff']);
  });

  it('sends the link where the address was never confirmed: someone else may have registered it', async () => {
    const user = await usedAccount();
    await db.user.update({ where: { id: user.id }, data: { emailVerifiedAt: null } });
    const result = await invitePerson(people.admin, { ...invitation(), email: user.email }, ADDRESS);
    expect(result).toMatchObject({ value: { outcome: 'invited' } });
    expect((await mailsTo(user.email))[0]?.text).toContain('token=');
  });

  it('refuses a disabled one', async () => {
    const user = await usedAccount();
    await db.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
    const result = await invitePerson(people.admin, { ...invitation(), email: user.email }, ADDRESS);
    expect(result).toMatchObject({ code: 'invalid_input', fields: { email: 'account_disabled' } });
    expect((await userOf(user.email))?.memberships).toEqual([]);
  });
});

describe('who may invite', () => {
  it.each(['doctor', 'staff', 'patient', 'otherAdmin'] as const)('not %s', async (who) => {
    const input = invitation();
    expect(await invitePerson(people[who], input, ADDRESS)).toMatchObject({ code: 'not_found' });
    expect(await userOf(input.email)).toBeNull();
  });

  it('nobody without end', async () => {
    const tries = Array.from(
      { length: 41 },
      () => () => invitePerson(people.admin, { ...invitation(), roles: ['staff'] }, ADDRESS),
    );
    let last: Awaited<ReturnType<typeof invitePerson>> | undefined;
    for (const attempt of tries) last = await attempt();
    expect(last).toMatchObject({ code: 'too_many_attempts', retryAfterSeconds: expect.any(Number) });
  });

  it('nobody without end from one network, whoever asks', async () => {
    const address = '203.0.113.41';
    const admins = await Promise.all(Array.from({ length: 3 }, () => createClinicPeople(db)));
    const tries = admins.flatMap(({ admin, clinicId }) =>
      Array.from({ length: 34 }, () => () => invitePerson(admin, { ...invitation(), clinicId }, address)),
    );
    const results = [];
    for (const attempt of tries) results.push(await attempt());
    expect(results.filter(({ ok }) => ok)).toHaveLength(100);
    expect(results.at(-1)).toMatchObject({ code: 'too_many_attempts' });
  });

  it('nobody without a role', async () => {
    const result = await invitePerson(people.admin, { ...invitation(), roles: [] }, ADDRESS);
    expect(result).toMatchObject({ fields: { roles: 'role_needed' } });
  });
});
