import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { done, type Result } from '#lib/result.rules';
import { actOnVisit } from './act-on-visit.ts';

/** The doctor calls the patient in. From now on both, and whoever was added, may get a token. */
export async function admitPatient(actor: Actor, visitId: string, now = currentTime()): Promise<Result> {
  const moved = await actOnVisit(actor, visitId, {
    action: 'admit',
    event: 'admit',
    data: { admittedAt: now },
    also: async (tx) => {
      await tx.visitParticipant.updateMany({
        where: { visitId, state: { not: 'removed' } },
        data: { state: 'admitted', admittedAt: now },
      });
    },
  });
  return moved.ok ? done : moved;
}
