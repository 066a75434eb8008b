import { randomUUID } from 'node:crypto';
import { RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '#lib/accounts/actor.rules';
import { createClinic, createPerson } from '#lib/db/testing/example-rows';
import { freshDatabase } from '#lib/db/testing/test-database';
import { limits } from '#lib/throttle/limits.rules';
import { mediaServer } from '../client.ts';
import { ejectUserFromMedia } from '../eject-user.ts';
import { startMediaServer } from '../testing/start-media-server.ts';
import { listCheckRooms, signCheckTokens } from './check-room.ts';
import { closeDeviceCheck } from './close-device-check.ts';
import { closeExpiredDeviceChecks } from './close-expired.ts';
import { type DeviceCheckInput, openDeviceCheck } from './open-device-check.ts';

const { db, url } = await freshDatabase();
const media = await startMediaServer();
Object.assign(process.env, {
  DATABASE_URL: url,
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'a-secret-for-tests-with-32-characters',
  SMTP_URL: 'smtp://localhost:25',
});
const sockets: WebSocket[] = [];
let actor: Actor;
let stopped: Promise<void> | undefined;

function stopMedia(): Promise<void> {
  stopped ??= media.stop();
  return stopped;
}

afterAll(async () => {
  for (const socket of sockets) socket.close();
  await stopMedia();
});

beforeEach(async () => {
  actor = await newActor();
  for (const room of await mediaServer().listRooms()) await mediaServer().deleteRoom(room.name);
});

async function newActor(): Promise<Actor> {
  const { id, name, email, locale, timeZone } = await createPerson(db);
  return { userId: id, sessionId: randomUUID(), name, email, locale, timeZone, memberships: [] };
}

async function opened(who = actor, input: DeviceCheckInput = { visitId: null }) {
  const result = await openDeviceCheck(who, input);
  if (!result.ok) throw new Error(result.code);
  const { roomName } = await db.deviceCheck.findUniqueOrThrow({ where: { id: result.value.checkId } });
  return { ...result.value, roomName };
}

/** Opens the signalling connection as livekit-client does; the first message says whether one is in. */
function join(token: string): Promise<'joined' | 'refused'> {
  const socket = new WebSocket(
    `${media.url.replace('http', 'ws')}/rtc?access_token=${token}&protocol=15&auto_subscribe=0`,
  );
  socket.binaryType = 'arraybuffer';
  sockets.push(socket);
  return new Promise((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      // Field 1 of the media server's SignalResponse is the answer to a join.
      resolve(new Uint8Array(data as ArrayBuffer)[0] === 0x0a ? 'joined' : 'refused');
    });
    socket.addEventListener('close', () => resolve('refused'));
    socket.addEventListener('error', () => resolve('refused'));
  });
}

describe('a connection test', () => {
  it('has a room of its own for two connections', async () => {
    const check = await opened();
    const [room] = await mediaServer().listRooms();
    expect(room).toMatchObject({ name: check.roomName, maxParticipants: 2 });
    expect(check.roomName).toMatch(/^check-[\w-]{22}$/);
    expect(Date.parse(check.expiresAt) - Date.now()).toBeLessThanOrEqual(60_000);
  });

  it('gives one token that only sends and one that only receives, both for 60 s', async () => {
    const check = await opened();
    const claims = [check.sendToken, check.receiveToken].map((token) =>
      JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()),
    );
    expect(claims.map(({ exp, nbf }) => exp - nbf)).toEqual([60, 60]);
    const common = {
      roomJoin: true,
      room: check.roomName,
      canPublishData: false,
      canUpdateOwnMetadata: false,
    };
    expect(claims.map(({ video }) => video)).toEqual([
      { ...common, canPublish: true, canPublishSources: ['camera', 'microphone'], canSubscribe: false },
      { ...common, canPublish: false, canSubscribe: true },
    ]);
    expect(JSON.stringify(claims)).not.toContain(actor.userId);
  });

  it('lets both connections in and no third', async () => {
    const check = await opened();
    expect(await join(check.sendToken)).toBe('joined');
    expect(await join(check.receiveToken)).toBe('joined');
    const third = await signCheckTokens(check.roomName);
    expect(await join(third.sendToken)).toBe('refused');
  });

  it('leaves no room and no use for its tokens once it is closed', async () => {
    const check = await opened();
    expect(await join(check.sendToken)).toBe('joined');
    expect(await closeDeviceCheck(actor, check.checkId)).toMatchObject({ ok: true });
    expect(await listCheckRooms()).toEqual([]);
    expect(await join(check.sendToken)).toBe('refused');
    expect(await join(check.receiveToken)).toBe('refused');
    expect(await listCheckRooms()).toEqual([]);
    expect(await closeDeviceCheck(actor, check.checkId)).toMatchObject({ ok: true });
  });

  it('cannot be closed by anybody else', async () => {
    const check = await opened();
    const other = await newActor();
    expect(await closeDeviceCheck(other, check.checkId)).toMatchObject({ code: 'not_found' });
    expect(await closeDeviceCheck(other, randomUUID())).toMatchObject({ code: 'not_found' });
    expect(await listCheckRooms()).toEqual([check.roomName]);
  });

  it('ends when its person is put out, and nobody else’s does', async () => {
    const others = await opened(await newActor());
    await opened();
    await ejectUserFromMedia(actor.userId);
    expect(await listCheckRooms()).toEqual([others.roomName]);
  });

  it('is replaced by the next of the same person, and only by theirs', async () => {
    const others = await opened(await newActor());
    const first = await opened();
    const second = await opened();
    expect(new Set(await listCheckRooms())).toEqual(new Set([others.roomName, second.roomName]));
    expect(await join(first.sendToken)).toBe('refused');
  });

  it('leaves one room when it is started many times at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, () => openDeviceCheck(actor, { visitId: null })),
    );
    const codes = results.filter((result) => !result.ok).map((result) => result.code);
    expect(new Set(codes).difference(new Set(['check_running'])).size).toBe(0);
    expect(await listCheckRooms()).toHaveLength(1);
    expect(await db.deviceCheck.count({ where: { userId: actor.userId, closedAt: null } })).toBe(1);
  });

  it('leaves no room when it was replaced before its room was made', async () => {
    const create = RoomServiceClient.prototype.createRoom;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    vi.spyOn(RoomServiceClient.prototype, 'createRoom').mockImplementationOnce(async function (
      this: RoomServiceClient,
      options,
    ) {
      await held;
      return create.call(this, options);
    });
    const slower = openDeviceCheck(actor, { visitId: null });
    await vi.waitFor(() => expect(RoomServiceClient.prototype.createRoom).toHaveBeenCalled());
    const faster = await opened();
    letGo();
    expect(await slower).toMatchObject({ code: 'check_running' });
    expect(await listCheckRooms()).toEqual([faster.roomName]);
    vi.restoreAllMocks();
  });

  it('is throttled, with the time to wait', async () => {
    for (let count = 0; count < limits.device_check.limit; count += 1) await opened();
    const result = await openDeviceCheck(actor, { visitId: null });
    expect(result).toMatchObject({ ok: false, code: 'too_many_attempts' });
    expect(result.ok ? 0 : result.retryAfterSeconds).toBeGreaterThan(0);
  });

  it('ends by the worker after 60 s, also where its row was closed and its room was not', async () => {
    const left = await opened();
    const unreachable = await opened(await newActor());
    await db.deviceCheck.update({ where: { id: unreachable.checkId }, data: { closedAt: new Date() } });
    const running = await opened(await newActor());
    await db.deviceCheck.update({ where: { id: left.checkId }, data: { expiresAt: new Date() } });
    await mediaServer().createRoom({ name: 'check-of-another-product' });

    expect(await closeExpiredDeviceChecks()).toBe(2);
    expect(new Set(await listCheckRooms())).toEqual(new Set([running.roomName, 'check-of-another-product']));
    expect((await db.deviceCheck.findUniqueOrThrow({ where: { id: left.checkId } })).closedAt).not.toBeNull();
    expect(await closeExpiredDeviceChecks()).toBe(0);
  });
});

describe('a connection test for a visit', () => {
  it('is only for those who are in it', async () => {
    const clinic = await createClinic(db);
    const doctor = await createPerson(db, { clinicId: clinic.id, roles: ['doctor'] });
    const type = await db.visitType.create({ data: { clinicId: clinic.id, name: 'Talk', minutes: 20 } });
    const startsAt = new Date('2027-01-04T09:00:00Z');
    const endsAt = new Date('2027-01-04T09:20:00Z');
    const visit = await db.visit.create({
      data: {
        clinicId: clinic.id,
        visitTypeId: type.id,
        patientId: actor.userId,
        doctorId: doctor.id,
        startsAt,
        endsAt,
        busyFrom: startsAt,
        busyTo: endsAt,
        wallStart: '2027-01-04T10:00',
        wallTimeZone: 'Europe/Berlin',
        mediaKey: randomUUID(),
      },
    });
    const check = await opened(actor, { visitId: visit.id });
    expect(await closeDeviceCheck(actor, check.checkId)).toEqual({ ok: true, value: { visitId: visit.id } });

    const other = await newActor();
    for (const visitId of [visit.id, randomUUID()]) {
      expect(await openDeviceCheck(other, { visitId })).toMatchObject({ code: 'not_found' });
    }
    expect(await db.deviceCheck.count({ where: { userId: other.userId } })).toBe(0);
  });
});

// The last one: it takes the media server away.
it('says so when the media server cannot be reached, and is not left open', async () => {
  await stopMedia();
  expect(await openDeviceCheck(actor, { visitId: null })).toMatchObject({ code: 'media_unavailable' });
  expect(await db.deviceCheck.count({ where: { userId: actor.userId, closedAt: null } })).toBe(0);
});
