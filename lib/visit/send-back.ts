import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { deleteVisitRoom } from '#lib/media/rooms';
import { done, type Result } from '#lib/result.rules';
import { actOnVisit } from './act-on-visit.ts';

/**
 * The doctor sends the patient back to the waiting room. The visit gets a new epoch and the old media room
 * is deleted: neither a token minted before nor one the media server refreshed gets in again.
 */
export async function sendBack(actor: Actor, visitId: string): Promise<Result> {
  const moved = await actOnVisit(actor, visitId, {
    action: 'send_back',
    event: 'send_back',
    data: { epoch: { increment: 1 }, admittedAt: null },
    also: async (tx) => {
      await tx.visitParticipant.updateMany({
        where: { visitId, state: 'admitted' },
        data: { state: 'waiting', admittedAt: null },
      });
    },
  });
  if (!moved.ok) return moved;
  await deleteVisitRoom(moved.value.mediaKey, moved.value.epoch);
  return done;
}
