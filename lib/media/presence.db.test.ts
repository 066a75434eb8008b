import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { admitPatient } from '../visit/admit-patient.ts';
import { mintVisitToken } from '../visit/mint-visit-token.ts';
import { recordPresence, reportPresence } from '../visit/record-presence.ts';
import { sendBack } from '../visit/send-back.ts';
import { bookedVisit, createVisitWorld, type VisitWorld } from '../visit/testing/visit-world.ts';
import { handleMediaWebhook } from './handle-webhook.ts';
import { reconcilePresence } from './reconcile.ts';
import { visitRoomName } from './room-name.rules.ts';
import { ensureVisitRoom, listVisitRooms } from './rooms.ts';
import { joinRoom } from './testing/join-room.ts';
import { signWebhook } from './testing/sign-webhook.ts';
import { startMediaServer, type TestMediaServer } from './testing/start-media-server.ts';

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
  await db.visit.deleteMany();
  visitId = await bookedVisit(db, world, new Date('2027-01-04T09:00:00Z'));
  await db.visit.update({ where: { id: visitId }, data: { phase: 'waiting' } });
  await admitPatient(world.doctor, visitId);
});

async function join(actor = world.patient) {
  const minted = await mintVisitToken(actor, visitId, 'a');
  if (!minted.ok) throw new Error(minted.code);
  return joinRoom(media.url, minted.value.token);
}

function visit() {
  return db.visit.findUniqueOrThrow({ where: { id: visitId } });
}

async function present(): Promise<string[]> {
  const rows = await db.presence.findMany({
    where: { leftAt: null, participant: { visitId } },
    include: { participant: true },
  });
  return rows.map((row) => row.participant.role).sort();
}

describe('who is there', () => {
  it('is asked of the media server; the call starts when patient and doctor are both there, once', async () => {
    const patient = await join();
    await recordPresence(visitId);
    expect(await present()).toEqual(['patient']);
    expect((await visit()).phase).toBe('admitted');
    const doctor = await join(world.doctor);
    await Promise.all([recordPresence(visitId), recordPresence(visitId), recordPresence(visitId)]);
    expect(await present()).toEqual(['doctor', 'patient']);
    const started = await visit();
    expect(started).toMatchObject({ phase: 'in_call', callStartedAt: expect.any(Date) });
    expect(await db.auditEvent.count({ where: { subjectId: visitId, action: 'visit.start_call' } })).toBe(1);
    await recordPresence(visitId);
    expect((await visit()).version).toBe(started.version);
    patient.leave();
    doctor.leave();
  });

  it('is corrected when they leave, and never ends the visit', async () => {
    const patient = await join();
    const doctor = await join(world.doctor);
    await recordPresence(visitId);
    patient.leave();
    doctor.leave();
    await vi.waitFor(
      async () => {
        await recordPresence(visitId);
        expect(await present()).toEqual([]);
      },
      { timeout: 20_000, interval: 250 },
    );
    expect((await visit()).phase).toBe('in_call');
  });

  it('may be reported by those in the visit alone', async () => {
    expect(await reportPresence(world.patient, visitId)).toMatchObject({ ok: true });
    expect(await reportPresence(world.otherPatient, visitId)).toMatchObject({ code: 'not_found' });
  });

  it('is nobody any more after "send back"', async () => {
    await join();
    await recordPresence(visitId);
    await sendBack(world.doctor, visitId);
    await reconcilePresence();
    expect(await present()).toEqual([]);
  });
});

describe('webhooks', () => {
  async function deliver(id: string, change: { body?: string; secret?: string } = {}) {
    const { mediaKey, epoch } = await visit();
    const body = JSON.stringify({
      id,
      event: 'participant_joined',
      room: { name: visitRoomName(mediaKey, epoch) },
    });
    const authorization = await signWebhook(body, media.apiKey, change.secret ?? media.apiSecret);
    return handleMediaWebhook(change.body ?? body, authorization);
  }

  it('make us ask, once for each event', async () => {
    await join();
    expect(await deliver('event-1')).toMatchObject({ ok: true });
    expect(await present()).toEqual(['patient']);
    await db.presence.deleteMany();
    expect(await deliver('event-1')).toMatchObject({ ok: true });
    expect(await present()).toEqual([]);
    await deliver('event-2');
    expect(await present()).toEqual(['patient']);
  });

  it('are refused when the signature or the body is not the media server’s', async () => {
    await join();
    expect(await deliver('event-3', { secret: 'another-secret-with-32-characters-' })).toMatchObject({
      code: 'not_allowed',
    });
    expect(await deliver('event-4', { body: '{"event":"participant_joined"}' })).toMatchObject({
      code: 'not_allowed',
    });
    expect(await handleMediaWebhook('{}', null)).toMatchObject({ code: 'not_allowed' });
    expect(await present()).toEqual([]);
  });
});

describe('the reconciler', () => {
  it('finds without any webhook who is there, and starts the call', async () => {
    await join();
    await join(world.doctor);
    await reconcilePresence();
    expect(await present()).toEqual(['doctor', 'patient']);
    expect((await visit()).phase).toBe('in_call');
  });

  it('deletes rooms of older epochs and of visits that are over, and leaves others’ rooms alone', async () => {
    const { mediaKey } = await visit();
    await db.visit.update({ where: { id: visitId }, data: { epoch: 3 } });
    for (const epoch of [2, 3]) await ensureVisitRoom(mediaKey, epoch);
    await ensureVisitRoom('someone-elses', 1);
    await reconcilePresence();
    const rooms = await listVisitRooms();
    if (!rooms.ok) throw new Error(rooms.code);
    expect(rooms.value.filter((room) => room.mediaKey === mediaKey)).toEqual([{ mediaKey, epoch: 3 }]);
    expect(rooms.value).toContainEqual({ mediaKey: 'someone-elses', epoch: 1 });
  });
});
