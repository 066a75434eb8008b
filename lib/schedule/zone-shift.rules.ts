import { instantAtWall } from './wall-time.rules.ts';

/** A booked visit with the wall time it was promised for. */
export interface PromisedVisit {
  readonly id: string;
  readonly startsMs: number;
  /** Such as 2027-01-18T09:00. */
  readonly wallStart: string;
  readonly wallTimeZone: string;
}

export interface ShiftedVisit {
  readonly id: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * The visits whose instant no longer shows the wall time they were booked for, because the rules of their
 * zone have changed since, and the instant that does. The wall time is what people agreed on.
 * In the order in which they can be moved one by one without meeting each other: those that move earlier
 * begin with the earliest, those that move later with the latest.
 */
export function findShiftedVisits(visits: readonly PromisedVisit[]): ShiftedVisit[] {
  const shifted = visits.flatMap((visit) => {
    const shown = Temporal.Instant.fromEpochMilliseconds(visit.startsMs)
      .toZonedDateTimeISO(visit.wallTimeZone)
      .toPlainDateTime();
    const promised = Temporal.PlainDateTime.from(visit.wallStart);
    if (shown.equals(promised)) return [];
    const toMs = instantAtWall(promised, visit.wallTimeZone);
    return toMs === visit.startsMs ? [] : [{ id: visit.id, fromMs: visit.startsMs, toMs }];
  });
  const earlier = shifted.filter((one) => one.toMs < one.fromMs).sort((a, b) => a.fromMs - b.fromMs);
  const later = shifted.filter((one) => one.toMs > one.fromMs).sort((a, b) => b.fromMs - a.fromMs);
  return [...earlier, ...later];
}
