import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';
import { doctorStateFor } from './doctor-state.ts';
import { allowedActions, mayDo, type VisitAction } from './permissions.rules.ts';
import { doorsCloseAt, doorsOpenAt } from './phases.rules.ts';
import { queuePosition } from './queue-position.ts';
import type { Readiness } from './readiness.rules.ts';
import type { SnapshotParticipant, VisitSnapshot } from './snapshot.rules.ts';
import { relationsOf } from './visit-access.ts';

/** A visit as this person may see it; `not_found` where it is not theirs to see. */
export async function loadVisitSnapshot(
  actor: Actor,
  visitId: string,
  now = currentTime(),
): Promise<Result<VisitSnapshot>> {
  const visit = await readWhole(visitId);
  if (!visit) return refusal('not_found');
  const relations = relationsOf(actor, visit);
  if (!mayDo(relations, 'view')) return refusal('not_found');
  const isAllowed = (action: VisitAction) => mayDo(relations, action);
  const isPatient = relations.includes('patient');
  const [doctorState, position] = await Promise.all([
    doctorStateFor(visit.doctorId, visit.id, now),
    isPatient && visit.phase === 'waiting' ? queuePosition(visit) : null,
  ]);
  const times = {
    startsMs: visit.startsAt.getTime(),
    endsMs: visit.endsAt.getTime(),
    doorsOpenMinutes: visit.visitType.doorsOpenMinutes,
  };
  const { note, feedback, checkIn } = visit;
  return success({
    id: visit.id,
    version: visit.version,
    epoch: visit.epoch,
    phase: visit.phase,
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
    doorsOpenAt: new Date(doorsOpenAt(times)).toISOString(),
    doorsCloseAt: new Date(doorsCloseAt(times)).toISOString(),
    checkedInAt: instant(visit.checkedInAt),
    admittedAt: instant(visit.admittedAt),
    callStartedAt: instant(visit.callStartedAt),
    endedAt: instant(visit.endedAt),
    clinic: visit.clinic,
    visitType: { name: visit.visitType.name, minutes: visit.visitType.minutes },
    doctor: { ...visit.doctor, state: doctorState },
    patient: visit.patient,
    may: allowedActions(relations),
    position,
    reason: isAllowed('view_reason') ? visit.reason : null,
    checkIn:
      checkIn && isAllowed('view_check_in')
        ? { location: checkIn.location, callbackNumber: checkIn.callbackNumber }
        : null,
    readiness: isAllowed('view_check_in') ? (visit.readiness as Readiness | null) : null,
    readinessAt: isAllowed('view_check_in') ? instant(visit.readinessAt) : null,
    participants: visit.participants
      .filter((entry) => entry.state !== 'removed')
      .map((entry) => snapshotOf(entry, actor.userId)),
    note: isAllowed('read_note')
      ? {
          note: note?.note ?? '',
          summary: note?.summary ?? '',
          finishedAt: instant(note?.finishedAt ?? null),
        }
      : null,
    summary: isPatient && note?.finishedAt ? note.summary : null,
    feedback: isPatient && feedback ? { rating: feedback.rating, comment: feedback.comment } : null,
  });
}

function readWhole(visitId: string) {
  const person = { select: { id: true, name: true } };
  return database().visit.findUnique({
    where: { id: visitId },
    include: {
      clinic: { select: { id: true, name: true, phone: true, emergencyNumber: true } },
      visitType: true,
      doctor: { select: { id: true, name: true, timeZone: true } },
      patient: person,
      checkIn: true,
      note: true,
      feedback: true,
      participants: {
        include: { user: person, presences: { where: { leftAt: null }, take: 1 } },
        orderBy: { createdAt: 'asc' },
      },
    },
  });
}

type WholeParticipant = NonNullable<Awaited<ReturnType<typeof readWhole>>>['participants'][number];

function snapshotOf(entry: WholeParticipant, readerId: string): SnapshotParticipant {
  return {
    id: entry.id,
    identity: entry.identity,
    name: entry.user.name,
    role: entry.role,
    state: entry.state,
    isPresent: entry.presences.length > 0,
    isMe: entry.userId === readerId,
  };
}

function instant(date: Date | null): string | null {
  return date ? date.toISOString() : null;
}
