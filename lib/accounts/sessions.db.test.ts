import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#lib/db/client';
import { createClinic, createPerson } from '#lib/db/testing/example-rows';
import { freshDatabase } from '#lib/db/testing/test-database';
import { createSession } from './create-session.ts';
import { deleteOldRows } from './delete-old-rows.ts';
import { endAccess, endSession } from './end-access.ts';
import { loadActor } from './load-actor.ts';

let db: Db;
let clinicId: string;

beforeAll(async () => {
  ({ db } = await freshDatabase());
  clinicId = (await createClinic(db)).id;
});

async function signedIn() {
  const person = await createPerson(db, { clinicId, roles: ['doctor', 'admin'] });
  return { person, sessionId: await createSession(person.id) };
}

describe('a session', () => {
  it('gives the person behind it, with the roles they have now', async () => {
    const { person, sessionId } = await signedIn();
    const actor = await loadActor(sessionId);
    expect(actor).toMatchObject({ userId: person.id, sessionId, name: 'Person', timeZone: 'Europe/Berlin' });
    expect(actor?.memberships).toEqual([
      { clinicId, role: 'doctor' },
      { clinicId, role: 'admin' },
    ]);
    await db.membership.deleteMany({ where: { userId: person.id, role: 'admin' } });
    expect((await loadActor(sessionId))?.memberships).toEqual([{ clinicId, role: 'doctor' }]);
  });

  it('is over once it is ended; others of the person go on', async () => {
    const { person, sessionId } = await signedIn();
    const other = await createSession(person.id);
    await endSession(sessionId);
    expect(await loadActor(sessionId)).toBeNull();
    expect(await loadActor(other)).not.toBeNull();
  });

  it('is over on every device once access is ended', async () => {
    const { person, sessionId } = await signedIn();
    const other = await createSession(person.id);
    await endAccess(person.id);
    expect(await loadActor(sessionId)).toBeNull();
    expect(await loadActor(other)).toBeNull();
  });

  it('is over at its hour, however fresh the cookie', async () => {
    const { sessionId } = await signedIn();
    await db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await loadActor(sessionId)).toBeNull();
  });

  it('is over while its person is disabled', async () => {
    const { person, sessionId } = await signedIn();
    await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await loadActor(sessionId)).toBeNull();
  });

  it('stays a while after its end, then its row goes', async () => {
    const { sessionId } = await signedIn();
    const { sessionId: living } = await signedIn();
    await endSession(sessionId);
    await deleteOldRows();
    expect(await db.session.count({ where: { id: sessionId } })).toBe(1);
    await deleteOldRows(new Date(Date.now() + 31 * 24 * 3600 * 1000));
    expect(await db.session.count({ where: { id: sessionId } })).toBe(0);
    expect(await db.session.count({ where: { id: living } })).toBe(1);
  });
});
