import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { ejectUserFromMedia } from '../media/eject-user.ts';
import { visitRoomName } from '../media/room-name.rules.ts';
import { deleteVisitRoom, listVisitRooms } from '../media/rooms.ts';
import { joinRoom, tokenStatus } from '../media/testing/join-room.ts';
import { startMediaServer, type TestMediaServer } from '../media/testing/start-media-server.ts';
import { addParticipant } from './add-participant.ts';
import { admitPatient } from './admit-patient.ts';
import { endVisit } from './end-visit.ts';
import { mintVisitToken, type VisitToken } from './mint-visit-token.ts';
import { sendBack } from './send-back.ts';
import { bookedVisit, createVisitWorld, type VisitWorld } from './testing/visit-world.ts';

const { db } = await freshDatabase();
const start = new Date('2027-01-04T09:00:00Z');
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
  visitId = await bookedVisit(db, world, start);
});

async function wait() {
  await db.visit.update({ where: { id: visitId }, data: { phase: 'waiting' } });
}

async function admit() {
  await wait();
  expect(await admitPatient(world.doctor, visitId)).toMatchObject({ ok: true });
}

async function roomsOfThisVisit() {
  const { mediaKey } = await db.visit.findUniqueOrThrow({ where: { id: visitId } });
  const rooms = await listVisitRooms();
  if (!rooms.ok) throw new Error(rooms.code);
  return rooms.value.filter((room) => room.mediaKey === mediaKey);
}

async function token(actor = world.patient): Promise<VisitToken> {
  const minted = await mintVisitToken(actor, visitId, '203.0.113.7');
  if (!minted.ok) throw new Error(minted.code);
  return minted.value;
}

function grantsOf({ token: jwt }: VisitToken) {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
}

describe('who gets a token', () => {
  it('nobody before admission, and no room is made', async () => {
    for (const phase of ['booked', 'waiting'] as const) {
      await db.visit.update({ where: { id: visitId }, data: { phase } });
      for (const actor of [world.patient, world.doctor]) {
        expect(await mintVisitToken(actor, visitId, 'a')).toMatchObject({ code: 'not_admitted' });
      }
    }
    expect(await roomsOfThisVisit()).toEqual([]);
  });

  it('patient and doctor after it', async () => {
    await admit();
    expect((await token(world.patient)).identity).not.toBe((await token(world.doctor)).identity);
  });

  it('nobody whose visit it is not, as if it did not exist', async () => {
    await admit();
    const [other, absent] = await Promise.all([
      mintVisitToken(world.otherPatient, visitId, 'a'),
      mintVisitToken(world.otherPatient, '00000000-0000-7000-8000-000000000000', 'a'),
    ]);
    expect(other).toEqual(absent);
    expect(other).toMatchObject({ code: 'not_found' });
    expect(await mintVisitToken(world.otherDoctor, visitId, 'a')).toMatchObject({ code: 'not_found' });
    expect(await mintVisitToken(world.staff, visitId, 'a')).toMatchObject({ code: 'not_allowed' });
  });

  it('not one whose own row is not admitted, whatever the phase says', async () => {
    await admit();
    const visitId_userId = { visitId, userId: world.patient.userId };
    await db.visitParticipant.update({ where: { visitId_userId }, data: { state: 'waiting' } });
    expect(await mintVisitToken(world.patient, visitId, 'a')).toMatchObject({ code: 'not_admitted' });
    expect((await token(world.doctor)).epoch).toBe(1);
  });

  it('a colleague whom the doctor added', async () => {
    await admit();
    expect(await mintVisitToken(world.otherDoctor, visitId, 'a')).toMatchObject({ code: 'not_found' });
    await addParticipant(world.doctor, visitId, { userId: world.otherDoctor.userId });
    expect(await token(world.otherDoctor)).toMatchObject({ epoch: 1 });
  });

  it('nobody more than thirty times a minute, with the time to wait', async () => {
    await admit();
    for (let count = 0; count < 30; count += 1) await token();
    const refused = await mintVisitToken(world.patient, visitId, '198.51.100.1');
    expect(refused).toMatchObject({ code: 'too_many_attempts', retryAfterSeconds: expect.any(Number) });
  });
});

it('is throttled for those who wait as well', async () => {
  await wait();
  for (let count = 0; count < 30; count += 1) await mintVisitToken(world.patient, visitId, 'a');
  expect(await mintVisitToken(world.patient, visitId, 'a')).toMatchObject({ code: 'too_many_attempts' });
});

describe('what a token says', () => {
  it('this room and epoch, for a minute, and nothing that makes or rules rooms', async () => {
    await admit();
    const minted = await token();
    const visit = await db.visit.findUniqueOrThrow({ where: { id: visitId } });
    const claims = grantsOf(minted);
    expect(claims.video).toEqual({
      roomJoin: true,
      room: visitRoomName(visit.mediaKey, 1),
      canPublish: true,
      canSubscribe: true,
      canPublishSources: ['camera', 'microphone', 'screen_share', 'screen_share_audio'],
      canPublishData: true,
      canUpdateOwnMetadata: false,
    });
    expect(claims.sub).toBe(minted.identity);
    expect(claims.exp - Date.now() / 1000).toBeLessThanOrEqual(60);
    expect(JSON.stringify(claims)).not.toContain(world.patient.name);
  });

  it('no screen for a guest', async () => {
    await admit();
    const visitId_userId = { visitId, userId: world.patient.userId };
    await db.visitParticipant.update({ where: { visitId_userId }, data: { role: 'guest' } });
    expect(grantsOf(await token()).video.canPublishSources).toEqual(['camera', 'microphone']);
  });
});

describe('the media room', () => {
  it('lets a person in, and is made again by the mint where it is gone', async () => {
    await admit();
    const first = await token();
    (await joinRoom(media.url, first.token)).leave();
    const { mediaKey } = await db.visit.findUniqueOrThrow({ where: { id: visitId } });
    await deleteVisitRoom(mediaKey, 1);
    expect(await tokenStatus(media.url, first.token)).toBe(404);
    const second = await token();
    expect(await tokenStatus(media.url, second.token)).toBe(200);
  });

  it('after "send back" refuses the minted token and the one it refreshed itself', async () => {
    await admit();
    const minted = await token();
    const joined = await joinRoom(media.url, minted.token);
    expect(await tokenStatus(media.url, joined.refreshedToken)).toBe(200);
    await sendBack(world.doctor, visitId);
    for (const old of [minted.token, joined.refreshedToken]) {
      expect(await tokenStatus(media.url, old)).toBe(404);
      await expect(joinRoom(media.url, old)).rejects.toThrow();
    }
    expect(await mintVisitToken(world.patient, visitId, 'a')).toMatchObject({ code: 'not_admitted' });
  });

  it('still refuses them when both are admitted again, and lets new tokens in', async () => {
    await admit();
    const old = await token();
    await sendBack(world.doctor, visitId);
    await admitPatient(world.doctor, visitId);
    const renewed = await token();
    expect(renewed.epoch).toBe(2);
    expect(await tokenStatus(media.url, old.token)).toBe(404);
    expect(await tokenStatus(media.url, renewed.token)).toBe(200);
  });

  it('is not left behind by a token that was being minted while the patient was sent back', async () => {
    await admit();
    const mints = Array.from({ length: 10 }, () => mintVisitToken(world.patient, visitId, 'a'));
    await sendBack(world.doctor, visitId);
    await Promise.all(mints);
    expect(await roomsOfThisVisit()).toEqual([]);
  });

  it('is gone when the visit has ended', async () => {
    await admit();
    const minted = await token();
    await endVisit(world.doctor, visitId);
    expect(await tokenStatus(media.url, minted.token)).toBe(404);
  });

  it('changes for all when someone is put out; the others get a new token', async () => {
    await admit();
    const [mine, theirs] = [await token(world.patient), await token(world.doctor)];
    await ejectUserFromMedia(world.patient.userId);
    for (const old of [mine, theirs]) expect(await tokenStatus(media.url, old.token)).toBe(404);
    expect((await token(world.doctor)).epoch).toBe(2);
  });
});

it('says so when the media server is away', async () => {
  await admit();
  await media.stop();
  expect(await mintVisitToken(world.patient, visitId, 'a')).toMatchObject({ code: 'media_unavailable' });
});
