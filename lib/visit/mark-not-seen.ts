import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { done, type Result } from '#lib/result.rules';
import { actOnVisit } from './act-on-visit.ts';

/** The doctor or the staff closes a visit whose patient waited and could not be seen. */
export async function markNotSeen(actor: Actor, visitId: string, now = currentTime()): Promise<Result> {
  const moved = await actOnVisit(actor, visitId, {
    action: 'mark_not_seen',
    event: 'mark_not_seen',
    data: { endedAt: now },
  });
  return moved.ok ? done : moved;
}
