import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';
import { deleteCheckRoom } from './check-room.ts';

/**
 * Ends one's own connection test: its room is deleted and its tokens lead nowhere. Ending it twice is fine.
 * Gives the visit it belongs to. Where the media server cannot be reached the worker deletes the room later.
 */
export async function closeDeviceCheck(
  actor: Actor,
  checkId: string,
  now = currentTime(),
): Promise<Result<{ visitId: string | null }>> {
  const check = await database().deviceCheck.findFirst({ where: { id: checkId, userId: actor.userId } });
  if (!check) return refusal('not_found');
  if (await deleteCheckRoom(check.roomName)) {
    await database().deviceCheck.updateMany({
      where: { id: check.id, closedAt: null },
      data: { closedAt: now },
    });
  }
  return success({ visitId: check.visitId });
}
