import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import type { Readiness } from '#lib/visit/readiness.rules';
import { isPast, type ListedVisit, nextStepOf } from './visit-list.rules.ts';

/** The most past visits that the page lists. */
const PAST_SHOWN = 50;

export interface OwnVisits {
  /** The nearest first. */
  readonly upcoming: readonly ListedVisit[];
  /** The newest first. */
  readonly past: readonly ListedVisit[];
}

/** The visits in which the actor is the patient. */
export async function listVisits(actor: Actor, now = currentTime()): Promise<OwnVisits> {
  const nowMs = now.getTime();
  const rows = await database().visit.findMany({
    where: { patientId: actor.userId },
    include: {
      visitType: true,
      doctor: { select: { name: true, timeZone: true } },
      note: { select: { finishedAt: true } },
      feedback: { select: { visitId: true } },
    },
    orderBy: { startsAt: 'desc' },
    // Nobody has that many ahead; what is open is never cut off by what is long over.
    take: PAST_SHOWN * 4,
  });
  const listed = rows.map((row) => {
    const facts = {
      phase: row.phase,
      startsMs: row.startsAt.getTime(),
      endsMs: row.endsAt.getTime(),
      doorsOpenMinutes: row.visitType.doorsOpenMinutes,
      readiness: row.readiness as Readiness | null,
      hasSummary: Boolean(row.note?.finishedAt),
      isRated: row.feedback !== null,
    };
    const visit: ListedVisit = {
      id: row.id,
      phase: row.phase,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      visitTypeName: row.visitType.name,
      minutes: Math.round((facts.endsMs - facts.startsMs) / 60_000),
      doctor: row.doctor,
      next: nextStepOf(facts, nowMs),
    };
    return { visit, isPast: isPast(facts, nowMs) };
  });
  return {
    upcoming: listed
      .filter((one) => !one.isPast)
      .map(({ visit }) => visit)
      .reverse(),
    past: listed
      .filter((one) => one.isPast)
      .map(({ visit }) => visit)
      .slice(0, PAST_SHOWN),
  };
}
