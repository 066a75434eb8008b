import '#server-only';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { log } from '#lib/log';
import { phasesBefore } from '#lib/visit/phases.rules';
import { recordPresence } from '#lib/visit/record-presence';
import { deleteVisitRoom, listVisitRooms } from './rooms.ts';

/** How long the ids of handled webhook events are kept: the sender gives up after minutes. */
const KEEP_EVENTS_MS = 24 * 60 * 60 * 1000;

/**
 * Puts right what was missed: who is in the calls (webhooks may be off or lost), rooms that should be gone
 * (the media server was away when someone was sent back). The worker runs it every few seconds.
 */
export async function reconcilePresence(now = currentTime()): Promise<void> {
  const visits = await database().visit.findMany({
    where: {
      OR: [
        { phase: { in: phasesBefore('end') } },
        { participants: { some: { presences: { some: { leftAt: null } } } } },
      ],
    },
    select: { id: true },
  });
  for (const { id } of visits) {
    const recorded = await recordPresence(id);
    if (!recorded.ok) log.debug({ visitId: id, code: recorded.code }, 'presence not known');
  }
  await deleteStaleRooms();
  await database().mediaEvent.deleteMany({
    where: { receivedAt: { lt: new Date(now.getTime() - KEEP_EVENTS_MS) } },
  });
}

/** Deletes rooms of an older epoch and of visits that are not in a call. Others' rooms are left alone. */
async function deleteStaleRooms(): Promise<void> {
  // The rooms first, the visits afterwards: a room made in between belongs to what is read later.
  const rooms = await listVisitRooms();
  if (!rooms.ok || rooms.value.length === 0) return;
  const visits = await database().visit.findMany({
    where: { mediaKey: { in: rooms.value.map((room) => room.mediaKey) } },
    select: { mediaKey: true, epoch: true, phase: true },
  });
  const callPhases = phasesBefore('end');
  for (const room of rooms.value) {
    const visit = visits.find((entry) => entry.mediaKey === room.mediaKey);
    if (!visit) continue;
    if (room.epoch < visit.epoch || !callPhases.includes(visit.phase)) {
      await deleteVisitRoom(room.mediaKey, room.epoch);
    }
  }
}
