import '#server-only';
import { type Actor, clinicsWithRole } from '#lib/accounts/actor.rules';
import { loadActor } from '#lib/accounts/load-actor';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { type Result, refusal } from '#lib/result.rules';
import { loadToday } from '#lib/visit/load-today';
import { loadVisitSnapshot } from '#lib/visit/load-visit';
import { liveStream } from './live-stream.ts';

/** How old `lastSeenAt` may grow before an open page renews it, in milliseconds. */
const SEEN_EVERY = 60_000;

/** One visit as this person may see it, for as long as they may. */
export async function openVisitStream(actor: Actor, visitId: string, signal: AbortSignal) {
  const snapshot = await loadVisitSnapshot(actor, visitId);
  if (!snapshot.ok) return snapshot;
  const topics = [`visit:${visitId}`, `doctor:${snapshot.value.doctor.id}`, `user:${actor.userId}`];
  const load = () => asReader(actor, (reader) => loadVisitSnapshot(reader, visitId));
  return liveStream({ signal, event: 'visit', topics, load });
}

/** The day of a doctor or of a clinic's staff, for as long as they may see it. */
export async function openTodayStream(actor: Actor, signal: AbortSignal) {
  const today = await loadToday(actor);
  if (!today.ok) return today;
  const clinics = clinicsWithRole(actor, 'doctor', 'staff').map((clinicId) => `clinic:${clinicId}`);
  const load = () => asReader(actor, (reader) => loadToday(reader));
  return liveStream({ signal, event: 'today', topics: [...clinics, `user:${actor.userId}`], load });
}

/** Reads as who the person is now: roles change and sessions end while a stream is open. */
async function asReader<T>(actor: Actor, read: (reader: Actor) => Promise<Result<T>>): Promise<Result<T>> {
  const reader = await loadActor(actor.sessionId);
  if (!reader) return refusal('not_signed_in');
  // Side by side: who waits for what changed does not wait for this.
  const [, result] = await Promise.all([noteSeen(actor), read(reader)]);
  return result;
}

async function noteSeen({ userId }: Actor): Promise<void> {
  const now = currentTime();
  await database().user.updateMany({
    where: {
      id: userId,
      OR: [{ lastSeenAt: null }, { lastSeenAt: { lt: new Date(now.getTime() - SEEN_EVERY) } }],
    },
    data: { lastSeenAt: now },
  });
}
