import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { startMediaServer, type TestMediaServer } from '../media/testing/start-media-server.ts';
import { addParticipant } from './add-participant.ts';
import { admitPatient } from './admit-patient.ts';
import { listChatMessages, sendChatMessage } from './chat-messages.ts';
import { endVisit } from './end-visit.ts';
import { sendBack } from './send-back.ts';
import { bookedVisit, createVisitWorld, type VisitWorld } from './testing/visit-world.ts';

const { db } = await freshDatabase();
let media: TestMediaServer;
let world: VisitWorld;
let visitId: string;

beforeAll(async () => {
  media = await startMediaServer();
  world = await createVisitWorld(db);
});
afterAll(() => media.stop());

beforeEach(async () => {
  await db.attempt.deleteMany();
  await db.visit.deleteMany();
  visitId = await bookedVisit(db, world, new Date('2027-01-04T09:00:00Z'));
  await db.visit.update({ where: { id: visitId }, data: { phase: 'waiting' } });
});

function send(text: string, actor = world.patient, clientMessageId: string = randomUUID()) {
  return sendChatMessage(actor, visitId, { clientMessageId, text });
}

async function texts(actor = world.doctor, after = 0) {
  const listed = await listChatMessages(actor, visitId, after);
  return listed.ok ? listed.value.map((message) => message.text) : listed.code;
}

describe('writing', () => {
  it('is for those who were admitted, while the visit goes on', async () => {
    expect(await send('too early')).toMatchObject({ code: 'not_admitted' });
    await admitPatient(world.doctor, visitId);
    expect(await send('now')).toMatchObject({ ok: true, value: { sequence: 1, text: 'now' } });
    await sendBack(world.doctor, visitId);
    expect(await send('sent back')).toMatchObject({ code: 'not_admitted' });
    await admitPatient(world.doctor, visitId);
    await endVisit(world.doctor, visitId);
    expect(await send('too late')).toMatchObject({ code: 'wrong_phase' });
    expect(await texts()).toEqual(['now']);
  });

  it('is not for others, as if the visit did not exist', async () => {
    await admitPatient(world.doctor, visitId);
    expect(await send('hello', world.otherPatient)).toMatchObject({ code: 'not_found' });
    expect(await texts(world.otherDoctor)).toBe('not_found');
    expect(await texts(world.staff)).toBe('not_allowed');
  });

  it('is stamped with who is signed in', async () => {
    await admitPatient(world.doctor, visitId);
    const sent = await send('from me', world.doctor);
    expect(sent).toMatchObject({ value: { senderName: world.doctor.name } });
  });

  it('keeps what is sent twice once', async () => {
    await admitPatient(world.doctor, visitId);
    const id = randomUUID();
    const [first, second] = await Promise.all([
      send('once', world.patient, id),
      send('once', world.patient, id),
    ]);
    expect(first).toEqual(second);
    await send('other words, same id', world.patient, id);
    expect(await texts()).toEqual(['once']);
  });

  it('gives every message a number of its own when many write at once', async () => {
    await admitPatient(world.doctor, visitId);
    const people = [world.patient, world.doctor];
    const sent = await Promise.all(
      Array.from({ length: 30 }, (_, index) => send(`${index}`, people[index % 2])),
    );
    const numbers = sent.map((result) => (result.ok ? result.value.sequence : 0)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('is throttled', async () => {
    await admitPatient(world.doctor, visitId);
    for (let count = 0; count < 60; count += 1) await send(`${count}`);
    expect(await send('one too many')).toMatchObject({ code: 'too_many_attempts' });
  });
});

describe('reading', () => {
  it('goes on from where one was', async () => {
    await admitPatient(world.doctor, visitId);
    for (const text of ['a', 'b', 'c']) await send(text);
    expect(await texts(world.doctor, 1)).toEqual(['b', 'c']);
  });

  it('shows a late colleague everything, but only once admitted', async () => {
    await addParticipant(world.doctor, visitId, { userId: world.otherDoctor.userId });
    await admitPatient(world.doctor, visitId);
    await send('before you came');
    expect(await texts(world.otherDoctor)).toEqual(['before you came']);
    const visitId_userId = { visitId, userId: world.otherDoctor.userId };
    await db.visitParticipant.update({ where: { visitId_userId }, data: { state: 'expected' } });
    expect(await texts(world.otherDoctor)).toBe('not_admitted');
  });

  it('stays possible after the end', async () => {
    await admitPatient(world.doctor, visitId);
    await send('keep this');
    await endVisit(world.doctor, visitId);
    expect(await texts(world.patient)).toEqual(['keep this']);
  });
});
