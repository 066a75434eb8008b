import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { database } from '#lib/db/client';
import { environment } from '#lib/env';
import { deleteVisitRoom, ensureVisitRoom } from '#lib/media/rooms';
import { signVisitToken } from '#lib/media/tokens';
import { type Result, refusal, success } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempts } from '#lib/throttle/throttle';
import { isCallPhase, type VisitPhase } from './phases.rules.ts';
import { type AccessedVisit, findVisitFor } from './visit-access.ts';

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
  // Side by side: a person waits for this answer.
  const [counted, access] = await Promise.all([
    countAttempts([
      [limits.token, [actor.userId]],
      [limits.token_address, [address]],
    ]),
    findVisitFor(actor, visitId, 'join_call'),
  ]);
  if (!counted.ok) return counted;
  if (!access.ok) return access;
  let before = ownRowOf(access.value.visit, actor.userId);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!before || !mayEnter(before)) break;
    const { mediaKey, epoch } = before.visit;
    const room = await ensureVisitRoom(mediaKey, epoch);
    if (!room.ok) return room;
    // Asked again after the room was made: who was sent back meanwhile gets no token, and the room that was
    // deleted for it and that we may just have made again is deleted again.
    const after = await readOwnRow(actor.userId, visitId);
    if (after && after.visit.epoch === epoch && isCallPhase(after.visit.phase)) {
      if (!mayEnter(after)) return refusal('not_admitted');
      const { identity, role } = after;
      const token = await signVisitToken({ mediaKey, epoch, identity, role });
      return success({ url: environment().mediaPublicUrl, token, identity, epoch });
    }
    await deleteVisitRoom(mediaKey, epoch);
    before = after;
  }
  return refusal('not_admitted');
}

type OwnRow = Awaited<ReturnType<typeof readOwnRow>>;

function ownRowOf(visit: AccessedVisit, userId: string): OwnRow {
  const own = visit.participants.find((entry) => entry.userId === userId);
  return own ? { ...own, visit } : null;
}

function readOwnRow(userId: string, visitId: string) {
  return database().visitParticipant.findUnique({
    where: { visitId_userId: { visitId, userId } },
    select: {
      identity: true,
      role: true,
      state: true,
      visit: { select: { phase: true, epoch: true, mediaKey: true } },
    },
  });
}

function mayEnter(row: { state: string; visit: { phase: VisitPhase } }): boolean {
  return row.state === 'admitted' && isCallPhase(row.visit.phase);
}
