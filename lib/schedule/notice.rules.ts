import { dateAt, instantAtWall } from './wall-time.rules.ts';

/** The shortest time between booking and start: elapsed minutes, or calendar days on the schedule's clocks. */
export type MinimumNotice = { readonly minutes: number } | { readonly days: number };

/**
 * The earliest start that a notice allows, in ms. 24 hours are always 24 hours; one day ends at the same wall
 * time of the next day, which on a day when the clocks change is 23 or 25 hours away.
 */
export function earliestStart(nowMs: number, notice: MinimumNotice, timeZone: string): number {
  if ('minutes' in notice) return nowMs + notice.minutes * 60_000;
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone);
  const date = dateAt(nowMs, timeZone).add({ days: notice.days });
  return instantAtWall(date.toPlainDateTime(now.toPlainTime()), timeZone);
}
