import '#server-only';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { deleteCheckRoom } from './check-room.ts';

/** Ends whatever connection test a person has open: their access has ended. */
export async function closeDeviceChecksOf(userId: string, now = currentTime()): Promise<void> {
  const open = await database().deviceCheck.findMany({ where: { userId, closedAt: null } });
  for (const { id, roomName } of open) {
    if (await deleteCheckRoom(roomName)) {
      await database().deviceCheck.update({ where: { id }, data: { closedAt: now } });
    }
  }
}
