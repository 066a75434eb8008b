import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '#lib/db/client';
import { createClinic, createPerson } from '#lib/db/testing/example-rows';
import { freshDatabase } from '#lib/db/testing/test-database';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempt } from '#lib/throttle/throttle';
import { loadActor } from './load-actor.ts';
import { hashPassword } from './password.ts';
import { signIn } from './sign-in.ts';

const PASSWORD = 'open the door';
const here = { address: '198.51.100.1', deviceToken: null };
let db: Db;
let passwordHash: string;
let person: { id: string; email: string };

beforeAll(async () => {
  ({ db } = await freshDatabase());
  passwordHash = await hashPassword(PASSWORD);
});

beforeEach(async () => {
  await db.attempt.deleteMany();
  const { id } = await createPerson(db, { clinicId: (await createClinic(db)).id, roles: ['doctor'] });
  person = await db.user.update({ where: { id }, data: { passwordHash } });
});

const tryWith = (password: string, origin: { address: string; deviceToken: string | null } = here) =>
  signIn({ email: person.email, password }, origin);

/** As many failures as the account bears, without the work of each. */
async function lockOut() {
  for (let tries = 0; tries < limits.sign_in.limit; tries += 1) {
    await countAttempt(undefined, limits.sign_in, [person.email]);
  }
}

describe('signing in', () => {
  it('opens a session, remembers the browser and says where the work begins', async () => {
    const result = await tryWith(PASSWORD);
    if (!result.ok) throw new Error(result.code);
    expect(result.value.home).toBe('/clinic');
    expect(await loadActor(result.value.sessionId)).toMatchObject({ userId: person.id });
    expect(result.value.deviceToken).toMatch(/^[A-Za-z0-9_-]{32}$/);
    const rows = JSON.stringify(await db.knownDevice.findMany());
    expect(rows).not.toContain(result.value.deviceToken);
  });

  it('answers unknown, wrong, disabled and without a password alike', async () => {
    const refused = { ok: false, code: 'wrong_credentials' };
    expect(await signIn({ email: 'nobody@example.org', password: PASSWORD }, here)).toEqual(refused);
    expect(await tryWith('wrong')).toEqual(refused);
    await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await tryWith(PASSWORD)).toEqual(refused);
    await db.user.update({ where: { id: person.id }, data: { disabledAt: null, passwordHash: null } });
    expect(await tryWith(PASSWORD)).toEqual(refused);
    expect(await db.session.count({ where: { userId: person.id } })).toBe(0);
  });

  it('is closed after too many failures, known account or not, right password or not', async () => {
    for (let tries = 0; tries < limits.sign_in.limit; tries += 1) {
      expect(await tryWith('guess')).toMatchObject({ code: 'wrong_credentials' });
    }
    const refused = await tryWith(PASSWORD);
    expect(refused).toMatchObject({ ok: false, code: 'too_many_attempts' });
    expect(refused.ok ? 0 : refused.retryAfterSeconds).toBeGreaterThan(60);
    const email = 'nobody@example.org';
    for (let tries = 0; tries < limits.sign_in.limit; tries += 1)
      await signIn({ email, password: 'x' }, here);
    expect(await signIn({ email, password: 'x' }, here)).toMatchObject({ code: 'too_many_attempts' });
  });

  it('never counts what succeeds', async () => {
    for (let tries = 0; tries < limits.sign_in.limit + 3; tries += 1) {
      expect((await tryWith(PASSWORD)).ok).toBe(true);
    }
  });

  it('stays open to a browser that was here before, whatever strangers do', async () => {
    const first = await tryWith(PASSWORD);
    if (!first.ok) throw new Error(first.code);
    await lockOut();
    expect(await tryWith(PASSWORD)).toMatchObject({ code: 'too_many_attempts' });
    const known = { address: '203.0.113.66', deviceToken: first.value.deviceToken };
    expect((await tryWith(PASSWORD, known)).ok).toBe(true);
    // It cannot guess for ever either.
    for (let tries = 0; tries < limits.sign_in_device.limit; tries += 1) await tryWith('guess', known);
    expect(await tryWith(PASSWORD, known)).toMatchObject({ code: 'too_many_attempts' });
  });

  it('knows one browser for each account used in it', async () => {
    const first = await tryWith(PASSWORD);
    if (!first.ok) throw new Error(first.code);
    const other = await createPerson(db);
    await db.user.update({ where: { id: other.id }, data: { passwordHash } });
    const shared = { ...here, deviceToken: first.value.deviceToken };
    const second = await signIn({ email: other.email, password: PASSWORD }, shared);
    expect(second).toMatchObject({ ok: true, value: { deviceToken: first.value.deviceToken } });
    expect(await db.knownDevice.count({ where: { userId: { in: [person.id, other.id] } } })).toBe(2);
  });

  it('takes nothing from a device cookie of another account or of nobody', async () => {
    const other = await createPerson(db);
    await db.user.update({ where: { id: other.id }, data: { passwordHash } });
    const stranger = await signIn({ email: other.email, password: PASSWORD }, here);
    if (!stranger.ok) throw new Error(stranger.code);
    await lockOut();
    for (const deviceToken of [stranger.value.deviceToken, 'A'.repeat(32)]) {
      expect(await tryWith(PASSWORD, { ...here, deviceToken })).toMatchObject({ code: 'too_many_attempts' });
    }
  });

  it('is closed to an address that fails on many accounts', async () => {
    const origin = { address: '203.0.113.9', deviceToken: null };
    await signIn({ email: 'nobody@example.org', password: 'x' }, origin);
    for (let tries = 1; tries < limits.sign_in_address.limit; tries += 1) {
      await countAttempt(undefined, limits.sign_in_address, [origin.address]);
    }
    expect(await tryWith(PASSWORD, origin)).toMatchObject({ code: 'too_many_attempts' });
    expect((await tryWith(PASSWORD)).ok).toBe(true);
  });

  it('asks for the confirmation first, and mails the link once more', async () => {
    await db.user.update({ where: { id: person.id }, data: { emailVerifiedAt: null } });
    expect(await tryWith(PASSWORD)).toMatchObject({ code: 'address_not_confirmed' });
    expect(await db.outboxMail.count({ where: { toAddress: person.email } })).toBe(1);
    for (let tries = 0; tries < 10; tries += 1) await tryWith(PASSWORD);
    expect(await db.outboxMail.count({ where: { toAddress: person.email } })).toBeLessThanOrEqual(3);
  });
});
