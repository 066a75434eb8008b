import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { environment } from '#lib/env';
import { type Result, refusal, success } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempts } from '#lib/throttle/throttle';
import { findVisitFor } from '#lib/visit/visit-access';
import { logMediaFailure } from '../client.ts';
import {
  CHECK_SECONDS,
  createCheckRoom,
  deleteCheckRoom,
  newCheckRoomName,
  signCheckTokens,
} from './check-room.ts';

export interface DeviceCheckInput {
  /** The visit that the result shall be kept on, or null for a check without one. */
  readonly visitId: string | null;
  /** The client's network address, counted by the throttle; never stored as it is. */
  readonly address?: string;
}

/** What a browser needs for one connection test. */
export interface OpenedDeviceCheck {
  readonly checkId: string;
  readonly url: string;
  readonly sendToken: string;
  readonly receiveToken: string;
  /** ISO 8601, UTC: the room is closed then at the latest. */
  readonly expiresAt: string;
}

/**
 * Opens a throw-away media room for one person's connection test: two connections, 60 s, one at a time.
 * Starting again replaces one's own earlier test: a reload in the middle must not lock an ill person out
 * for a minute, and the earlier room is closed, so there is still only one.
 * Refuses with `not_found` or `not_allowed` (the visit), `too_many_attempts`, `media_unavailable`, and
 * `check_running` for the slower of two tests that were started at the same moment.
 */
export async function openDeviceCheck(
  actor: Actor,
  input: DeviceCheckInput,
  now = currentTime(),
): Promise<Result<OpenedDeviceCheck>> {
  const access = input.visitId === null ? null : await findVisitFor(actor, input.visitId, 'check_devices');
  if (access && !access.ok) return access;
  const counted = await countAttempts([
    [limits.device_check, [actor.userId]],
    ...(input.address ? [[limits.device_check_address, [input.address]] as const] : []),
  ]);
  if (!counted.ok) return counted;

  const roomName = newCheckRoomName();
  const visit = access?.value.visit ?? null;
  const { check, replaced } = await replaceOpenChecks(actor, roomName, visit, now);
  try {
    await Promise.all(replaced.map(deleteCheckRoom));
    await createCheckRoom(roomName);
  } catch (error) {
    logMediaFailure('create check room', error);
    await database().deviceCheck.update({ where: { id: check.id }, data: { closedAt: now } });
    return refusal('media_unavailable');
  }
  // Another test of this person may have replaced this one before its room existed: then nobody else
  // would delete it.
  const open = await database().deviceCheck.count({ where: { id: check.id, closedAt: null } });
  if (open === 0) {
    await deleteCheckRoom(roomName);
    return refusal('check_running');
  }
  endOnTime(roomName);
  return success({
    checkId: check.id,
    url: environment().mediaPublicUrl,
    ...(await signCheckTokens(roomName)),
    expiresAt: check.expiresAt.toISOString(),
  });
}

/**
 * The worker closes what is over once a minute; this keeps the minute that was promised. Lost with the
 * process, it is made good by the worker.
 */
function endOnTime(roomName: string): void {
  setTimeout(() => void deleteCheckRoom(roomName), CHECK_SECONDS * 1000).unref();
}

/** Closes this person's open rows and makes the new one, in turn for those who come at the same moment. */
function replaceOpenChecks(
  actor: Actor,
  roomName: string,
  visit: { id: string; clinicId: string } | null,
  now: Date,
) {
  const clinicId = visit?.clinicId ?? null;
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`device_check ${actor.userId}`}, 0))`;
    const replaced = await tx.deviceCheck.findMany({ where: { userId: actor.userId, closedAt: null } });
    await tx.deviceCheck.updateMany({
      where: { id: { in: replaced.map(({ id }) => id) } },
      data: { closedAt: now },
    });
    const check = await tx.deviceCheck.create({
      data: {
        userId: actor.userId,
        clinicId,
        visitId: visit?.id ?? null,
        roomName,
        createdAt: now,
        expiresAt: new Date(now.getTime() + CHECK_SECONDS * 1000),
      },
    });
    await recordAudit(tx, {
      clinicId,
      actorId: actor.userId,
      action: 'device_check.opened',
      subjectType: 'device_check',
      subjectId: check.id,
    });
    return { check, replaced: replaced.map((row) => row.roomName) };
  });
}
