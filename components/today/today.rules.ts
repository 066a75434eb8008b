import type { VisitPhase } from '#lib/visit/phases.rules';
import type { TodayVisit } from '#lib/visit/snapshot.rules';

export interface DayGroups {
  readonly waiting: readonly TodayVisit[];
  readonly inVisit: readonly TodayVisit[];
  readonly expected: readonly TodayVisit[];
  readonly done: readonly TodayVisit[];
}

const groupOf: Record<VisitPhase, keyof DayGroups> = {
  waiting: 'waiting',
  admitted: 'inVisit',
  in_call: 'inVisit',
  booked: 'expected',
  completed: 'done',
  no_show: 'done',
  not_seen: 'done',
  cancelled: 'done',
};

/** The day's people by where they are. ISO 8601 texts in UTC sort as the instants do. */
export function groupDay(visits: readonly TodayVisit[]): DayGroups {
  const groups = { waiting: [], inVisit: [], expected: [], done: [] } as Record<
    keyof DayGroups,
    TodayVisit[]
  >;
  for (const visit of inOrder(visits)) groups[groupOf[visit.phase]].push(visit);
  return groups;
}

/** In the order of the booked times, then of the check-ins: the order that patients are told as well. */
export function inOrder(visits: readonly TodayVisit[]): TodayVisit[] {
  const keyOf = (visit: TodayVisit) => `${visit.startsAt} ${visit.waitingSince ?? '~'} ${visit.id}`;
  return [...visits].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Who waits in `now` and did not in `before`: those who have just arrived (or were sent back to wait). */
export function arrivals(before: readonly TodayVisit[], now: readonly TodayVisit[]): TodayVisit[] {
  const waited = new Set(before.filter((visit) => visit.phase === 'waiting').map((visit) => visit.id));
  return now.filter((visit) => visit.phase === 'waiting' && !waited.has(visit.id));
}
