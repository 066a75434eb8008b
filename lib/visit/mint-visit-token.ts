import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { database } from '#lib/db/client';
import { environment } from '#lib/env';
import { deleteVisitRoom, ensureVisitRoom } from '#lib/media/rooms';
import { signVisitToken } from '#lib/media/tokens';
import { type Result, refusal, success } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempts } from '#lib/throttle/throttle';
import { isCallPhase } from './phases.rules.ts';
import { findVisitFor } from './visit-access.ts';

/** What a browser needs to enter a visit's media room. */
export interface VisitToken {
  readonly url: string;
  readonly token: string;
  readonly identity: string;
  readonly epoch: number;
}

/** More changes of epoch than this while one token is made do not happen to people. */
const MOST_ROUNDS = 3;

/**
 * The only way into a visit's media room. The gate is the person's own row: admitted, in a visit whose
 * phase is one of a call. Makes the room of the current epoch again where it is gone.
 * `not_found` for a visit that is not theirs, `not_admitted` before admission, `media_unavailable`.
 */
export async function mintVisitToken(
  actor: Actor,
  visitId: string,
  address: string,
): Promise<Result<VisitToken>> {
  const access = await findVisitFor(actor, visitId, 'join_call');
  if (!access.ok) return access;
  const counted = await countAttempts([
    [limits.token, [actor.userId]],
    [limits.token_address, [address]],
  ]);
  if (!counted.ok) return counted;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const gate = await readGate(actor.userId, visitId);
    if (!gate) return refusal('not_admitted');
    const room = await ensureVisitRoom(gate.mediaKey, gate.epoch);
    if (!room.ok) return room;
    if (await isStillOpen(visitId, gate.epoch)) {
      // Asked again after the room was made: a removal in between would have found nothing to delete.
      if (!(await readGate(actor.userId, visitId))) return refusal('not_admitted');
      return success({
        url: environment().mediaPublicUrl,
        token: await signVisitToken(gate),
        identity: gate.identity,
        epoch: gate.epoch,
      });
    }
    // Sent back or ended meanwhile: its room was deleted, perhaps before we made it again.
    await deleteVisitRoom(gate.mediaKey, gate.epoch);
  }
  return refusal('not_admitted');
}

/** What the token says, where this person may have one now. */
async function readGate(userId: string, visitId: string) {
  const own = await database().visitParticipant.findUnique({
    where: { visitId_userId: { visitId, userId } },
    select: {
      identity: true,
      role: true,
      state: true,
      visit: { select: { phase: true, epoch: true, mediaKey: true } },
    },
  });
  if (own?.state !== 'admitted' || !isCallPhase(own.visit.phase)) return null;
  return {
    identity: own.identity,
    role: own.role,
    epoch: own.visit.epoch,
    mediaKey: own.visit.mediaKey,
  };
}

async function isStillOpen(visitId: string, epoch: number): Promise<boolean> {
  const visit = await database().visit.findUnique({
    where: { id: visitId },
    select: { phase: true, epoch: true },
  });
  return visit !== null && visit.epoch === epoch && isCallPhase(visit.phase);
}
