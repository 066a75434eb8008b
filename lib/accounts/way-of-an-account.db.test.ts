import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '#lib/db/client';
import { createClinic, createPerson } from '#lib/db/testing/example-rows';
import { freshDatabase } from '#lib/db/testing/test-database';
import { openBody } from '#lib/notify/sealed-body';
import { acceptInvitation, readInvitation } from './accept-invitation.ts';
import { confirmAddress } from './confirm-address.ts';
import { createSession } from './create-session.ts';
import { loadActor } from './load-actor.ts';
import { createMailedLink } from './mailed-link.ts';
import { changePassword, saveProfile } from './own-account.ts';
import { registerPatient } from './register-patient.ts';
import { mailResetLink, resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';

const origin = { address: '198.51.100.1', deviceToken: null };
let db: Db;

beforeAll(async () => {
  ({ db } = await freshDatabase());
});

beforeEach(async () => {
  await db.attempt.deleteMany();
  await db.outboxMail.deleteMany();
});

const maria = {
  name: 'Maria Papadaki',
  email: 'maria@example.org',
  password: 'open the door',
  dateOfBirth: '1980-02-29',
  phone: '+351 21 555 0100',
  locale: 'en' as const,
  timeZone: 'Europe/Lisbon',
};

async function newestMail(to: string) {
  const row = await db.outboxMail.findFirstOrThrow({
    where: { toAddress: to },
    orderBy: { createdAt: 'desc' },
  });
  const { text } = openBody(row);
  return { row, text, token: /token=([A-Za-z0-9_-]+)/.exec(text)?.[1] ?? '' };
}

describe('registering', () => {
  it('makes an account that opens once the mailbox and the password are proved', async () => {
    expect((await registerPatient(maria, origin)).ok).toBe(true);
    const user = await db.user.findUniqueOrThrow({ where: { email: maria.email } });
    expect(user.emailVerifiedAt).toBeNull();
    expect(user.dateOfBirth?.toISOString()).toBe('1980-02-29T00:00:00.000Z');
    const { token, row } = await newestMail(maria.email);
    expect(row.subject).toBe('Confirm your e-mail address');
    expect(await confirmAddress({ token, password: 'not the one' }, origin)).toMatchObject({
      code: 'wrong_credentials',
    });
    const confirmed = await confirmAddress({ token, password: maria.password }, origin);
    expect(confirmed).toMatchObject({ ok: true, value: { home: '/visits' } });
    expect(await confirmAddress({ token, password: maria.password }, origin)).toMatchObject({
      code: 'link_expired',
    });
    expect((await signIn(maria, origin)).ok).toBe(true);
  });

  it('answers the same for an address that has an account, and changes nothing of it', async () => {
    const before = await db.user.findUniqueOrThrow({ where: { email: maria.email } });
    const again = await registerPatient({ ...maria, name: 'Mallory', password: 'another one' }, origin);
    expect(again).toEqual({ ok: true, value: undefined });
    expect(await db.user.findUniqueOrThrow({ where: { email: maria.email } })).toEqual(before);
    const { text, token } = await newestMail(maria.email);
    expect(text).toContain('already has an account');
    expect(text).not.toContain('Mallory');
    expect(token).toBe('');
  });

  it('by a stranger gains nothing when the owner opens the link', async () => {
    const email = 'victim@example.org';
    await registerPatient({ ...maria, email, password: 'of the stranger' }, origin);
    await registerPatient({ ...maria, email, password: 'of the owner' }, origin);
    const { token } = await newestMail(email);
    expect(await confirmAddress({ token, password: 'of the stranger' }, origin)).toMatchObject({ ok: false });
    expect((await confirmAddress({ token, password: 'of the owner' }, origin)).ok).toBe(true);
    expect(await signIn({ email, password: 'of the stranger' }, origin)).toMatchObject({ ok: false });
  });

  it('twice at once makes one account', async () => {
    const email = 'twice@example.org';
    const both = await Promise.all([1, 2, 3].map(() => registerPatient({ ...maria, email }, origin)));
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await db.user.count({ where: { email } })).toBe(1);
  });
});

describe('a forgotten password', () => {
  it('is replaced by a mailed link, once, and everything else is signed out', async () => {
    const person = await db.user.findUniqueOrThrow({ where: { email: maria.email } });
    const sessionId = await createSession(person.id);
    await mailResetLink(maria.email);
    const { token, row } = await newestMail(maria.email);
    expect(JSON.stringify(row)).not.toContain(token);
    const input = { token, password: 'a new one entirely' };
    expect((await resetPassword(input, origin)).ok).toBe(true);
    expect(await resetPassword(input, origin)).toMatchObject({ code: 'link_expired' });
    expect(await loadActor(sessionId)).toBeNull();
    expect(await signIn(maria, origin)).toMatchObject({ code: 'wrong_credentials' });
    expect((await signIn({ ...maria, password: input.password }, origin)).ok).toBe(true);
  });

  it('sends nothing to an unknown or disabled address', async () => {
    await mailResetLink('nobody@example.org');
    const { id, email } = await createPerson(db);
    await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
    await mailResetLink(email);
    expect(await db.outboxMail.count()).toBe(0);
  });
});

describe('an invitation', () => {
  it('is read without being used, then accepted once', async () => {
    const clinic = await createClinic(db);
    const { id: userId, email } = await createPerson(db, { clinicId: clinic.id, roles: ['doctor'] });
    await db.user.update({ where: { id: userId }, data: { emailVerifiedAt: null } });
    const link = { userId, purpose: 'invitation', clinicId: clinic.id, minutes: 60 } as const;
    const token = await createMailedLink(db, link);
    expect(await readInvitation(token)).toMatchObject({ ok: true, value: { email, clinicName: 'Clinic' } });
    const answer = { token, name: 'Dr. Mina Lee', password: 'open the door', timeZone: 'Europe/Berlin' };
    const accepted = await acceptInvitation(answer, origin);
    expect(accepted).toMatchObject({ ok: true, value: { home: '/clinic' } });
    expect(await acceptInvitation(answer, origin)).toMatchObject({ code: 'link_expired' });
    expect((await signIn({ email, password: answer.password }, origin)).ok).toBe(true);
  });
});

describe('the own account', () => {
  it('changes the password for who knows it, and keeps this session alone', async () => {
    const { id, email } = await db.user.findUniqueOrThrow({ where: { email: maria.email } });
    const [here, elsewhere] = [await createSession(id), await createSession(id)];
    const actor = await loadActor(here);
    if (!actor) throw new Error('no actor');
    const [currentPassword, newPassword] = ['a new one entirely', 'yet another one'];
    expect(await changePassword(actor, { currentPassword: 'wrong', newPassword }, origin)).toMatchObject({
      code: 'wrong_credentials',
    });
    expect((await changePassword(actor, { currentPassword, newPassword }, origin)).ok).toBe(true);
    expect(await loadActor(here)).not.toBeNull();
    expect(await loadActor(elsewhere)).toBeNull();
    expect((await newestMail(email)).row.subject).toBe('Your password was changed');
    const nothing = { name: 'M', phone: null, locale: 'en', timeZone: 'UTC' } as const;
    expect(await saveProfile(actor, nothing)).toMatchObject({ fields: { phone: 'required' } });
    const profile = { name: 'Maria P', phone: '+351 1234567', locale: 'en', timeZone: 'UTC' } as const;
    await saveProfile(actor, profile);
    expect(await loadActor(here)).toMatchObject({ name: 'Maria P', timeZone: 'UTC' });
  });
});
