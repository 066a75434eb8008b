import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { type Db, database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { listIdentities, type PresentPerson } from '#lib/media/rooms';
import { done, type Result, refusal, success } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempt } from '#lib/throttle/throttle';
import { moveVisit } from './move-visit.ts';
import { isCallPhase, type VisitPhase } from './phases.rules.ts';
import { presenceChanges } from './presence.rules.ts';
import { findVisitFor } from './visit-access.ts';

/** A person in the call says that someone came or went; the media server is asked whether it is so. */
export async function reportPresence(actor: Actor, visitId: string): Promise<Result> {
  const access = await findVisitFor(actor, visitId, 'join_call');
  if (!access.ok) return access;
  const counted = await countAttempt(undefined, limits.presence, [actor.userId]);
  return counted.ok ? recordPresence(access.value.visit.id) : counted;
}

/**
 * Asks the media server who is in a visit's room and keeps it. The first time that patient and doctor are
 * both there the call has started. Safe to call at any time, any number of times, from anywhere.
 */
export async function recordPresence(visitId: string): Promise<Result> {
  const visit = await readVisit(visitId);
  if (!visit) return refusal('not_found');
  const askedAt = currentTime();
  const there = isCallPhase(visit.phase) ? await listIdentities(visit.mediaKey, visit.epoch) : success([]);
  if (!there.ok) return there;
  const isChanged = await database().$transaction((tx) => keep(tx, visit, there.value, askedAt));
  if (isChanged) await sendNudge({ visitId, clinicId: visit.clinicId, doctorId: visit.doctorId });
  return done;
}

function readVisit(visitId: string) {
  return database().visit.findUnique({ where: { id: visitId }, include: { participants: true } });
}

type VisitRead = NonNullable<Awaited<ReturnType<typeof readVisit>>>;

async function keep(tx: Db, visit: VisitRead, there: PresentPerson[], askedAt: Date): Promise<boolean> {
  // One at a time for a visit; and what was asked about an older epoch says nothing about this one.
  const [locked] = await tx.$queryRaw<{ epoch: number; phase: VisitPhase }[]>`
    SELECT "epoch", "phase"::text FROM "Visit" WHERE "id" = ${visit.id}::uuid FOR UPDATE`;
  if (locked?.epoch !== visit.epoch || isCallPhase(locked.phase) !== isCallPhase(visit.phase)) return false;
  const participants = new Map(visit.participants.map((entry) => [entry.identity, entry]));
  const changes = presenceChanges(
    await readPresences(tx, visit, askedAt),
    there
      .filter((person) => participants.has(person.identity))
      .map((person) => ({ identity: person.identity, joinedAtMs: person.joinedAt.getTime() })),
    visit.epoch,
    askedAt.getTime(),
  );
  if (changes.closed.length > 0) {
    await tx.presence.updateMany({ where: { id: { in: [...changes.closed] } }, data: { leftAt: askedAt } });
  }
  for (const person of changes.opened) {
    const participantId = participants.get(person.identity)?.id;
    if (!participantId) continue;
    await tx.presence.create({
      data: { participantId, epoch: visit.epoch, joinedAt: new Date(person.joinedAtMs) },
    });
  }
  const roles = there.map((person) => participants.get(person.identity)?.role);
  const isCall = roles.includes('patient') && roles.includes('doctor');
  if (isCall && (await startCall(tx, visit, askedAt))) return true;
  if (changes.opened.length + changes.closed.length === 0) return false;
  await tx.visit.update({ where: { id: visit.id }, data: { version: { increment: 1 } } });
  return true;
}

/** Everything still open, and what was closed by an answer newer than this one. */
async function readPresences(tx: Db, visit: VisitRead, askedAt: Date) {
  const rows = await tx.presence.findMany({
    where: {
      participant: { visitId: visit.id },
      OR: [{ leftAt: null }, { leftAt: { gt: askedAt } }],
    },
    include: { participant: { select: { identity: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    identity: row.participant.identity,
    epoch: row.epoch,
    joinedAtMs: row.joinedAt.getTime(),
    leftAtMs: row.leftAt?.getTime() ?? null,
  }));
}

async function startCall(tx: Db, visit: VisitRead, now: Date): Promise<boolean> {
  // Sent back and admitted again, the visit goes on: its call began when it first began.
  const callStartedAt = visit.callStartedAt ?? now;
  if (!(await moveVisit(tx, visit.id, 'start_call', { callStartedAt }))) return false;
  await recordAudit(tx, {
    clinicId: visit.clinicId,
    actorId: null,
    action: 'visit.start_call',
    subjectType: 'visit',
    subjectId: visit.id,
  });
  return true;
}
