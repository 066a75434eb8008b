import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { deleteVisitRoom } from '#lib/media/rooms';
import { done, type Result } from '#lib/result.rules';
import { actOnVisit } from './act-on-visit.ts';

/** The doctor ends the visit for everyone. Only a person does this: never a lost connection or the clock. */
export async function endVisit(actor: Actor, visitId: string, now = currentTime()): Promise<Result> {
  const moved = await actOnVisit(actor, visitId, { action: 'end', event: 'end', data: { endedAt: now } });
  if (!moved.ok) return moved;
  await deleteVisitRoom(moved.value.mediaKey, moved.value.epoch);
  return done;
}
