import '#server-only';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { logMediaFailure } from '../client.ts';
import { deleteCheckRoom, listCheckRooms } from './check-room.ts';

/** A room that outlived its check this long is gone in any case: its own timeouts are far shorter. */
const LOOK_BACK_MS = 60 * 60_000;

/**
 * Deletes the rooms of tests that are over: expired ones, and closed ones whose room is still there because
 * the media server could not be reached. Rooms of other products on the same server are left alone.
 * The worker runs it every minute. Returns how many rooms it deleted.
 */
export async function closeExpiredDeviceChecks(now = currentTime()): Promise<number> {
  const over = await database().deviceCheck.findMany({
    where: {
      OR: [
        { closedAt: null, expiresAt: { lte: now } },
        { closedAt: { not: null }, createdAt: { gte: new Date(now.getTime() - LOOK_BACK_MS) } },
      ],
    },
    select: { id: true, roomName: true, closedAt: true },
  });
  if (over.length === 0) return 0;
  const rooms = await listCheckRooms().catch((error: unknown) => {
    logMediaFailure('list check rooms', error);
    return null;
  });
  if (rooms === null) return 0;
  const existing = new Set(rooms);
  const isGone = await Promise.all(
    over.map(async ({ roomName }) => !existing.has(roomName) || (await deleteCheckRoom(roomName))),
  );
  const closed = over.filter((check, index) => check.closedAt === null && isGone[index]);
  await database().deviceCheck.updateMany({
    where: { id: { in: closed.map(({ id }) => id) }, closedAt: null },
    data: { closedAt: now },
  });
  return over.filter((check, index) => existing.has(check.roomName) && isGone[index]).length;
}
