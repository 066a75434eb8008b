import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { done, type Result } from '#lib/result.rules';
import { actOnVisit } from './act-on-visit.ts';

/** The patient leaves the waiting room for good; the visit counts as not seen. */
export async function leaveWaitingRoom(actor: Actor, visitId: string, now = currentTime()): Promise<Result> {
  const moved = await actOnVisit(actor, visitId, {
    action: 'leave_waiting_room',
    event: 'leave_waiting_room',
    data: { endedAt: now },
  });
  return moved.ok ? done : moved;
}
