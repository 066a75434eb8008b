import { mergeWeeklyHours } from './merge-hours.rules.ts';
import { earliestStart, type MinimumNotice } from './notice.rules.ts';
import { dateAt, instantAtMinute } from './wall-time.rules.ts';
import type { WeeklySpan } from './weekly-overlap.rules.ts';

/** A stretch of time from an instant up to, not including, another. Milliseconds since the epoch. */
export interface Interval {
  readonly startsMs: number;
  readonly endsMs: number;
}

/** What says when one doctor works. */
export interface WorkingRules {
  /** Wall time in the doctor's zone. */
  readonly weeklyHours: readonly WeeklySpan[];
  readonly timeOff: readonly Interval[];
  /** The doctor's zone, an IANA name. */
  readonly timeZone: string;
}

export interface SlotQuery extends WorkingRules {
  /** What is booked already. */
  readonly busy: readonly Interval[];
  readonly slotMinutes: number;
  /** Kept free before and after each visit; none where left out. */
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  /** Slots that start from here up to, not including, `toMs`. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly nowMs: number;
  readonly minimumNotice: MinimumNotice;
}

/**
 * The starts of one doctor's free slots, in ms, ascending. Slots follow one another from the start of each
 * stretch of hours: what is busy takes slots away and never moves the others. Wall time becomes an instant
 * only at the edges of the hours; the rest is integers.
 */
export function findSlots(query: SlotQuery): number[] {
  const { fromMs, toMs, nowMs, slotMinutes, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = query;
  if (!(slotMinutes > 0)) throw new RangeError('A slot has a length.');
  const length = slotMinutes * 60_000;
  const earliest = earliestStart(nowMs, query.minimumNotice, query.timeZone);
  // A visit that begins this very moment has begun.
  const first = Math.max(fromMs, earliest, nowMs + 1);
  const spread = query.busy.map(({ startsMs, endsMs }) => ({
    startsMs: startsMs - bufferAfterMinutes * 60_000,
    endsMs: endsMs + bufferBeforeMinutes * 60_000,
  }));
  const blocked = inOrder([...spread, ...query.timeOff].filter((one) => one.endsMs > one.startsMs));
  const starts: number[] = [];
  let next = 0;
  for (const open of findOpenHours(query, first, toMs)) {
    const onGrid = (ms: number) =>
      open.startsMs + Math.max(0, Math.ceil((ms - open.startsMs) / length)) * length;
    let slot = onGrid(first);
    while (slot < toMs && slot + length <= open.endsMs) {
      while (next < blocked.length && (blocked[next] as Interval).endsMs <= slot) next += 1;
      const blocker = blocked[next];
      if (blocker && blocker.startsMs < slot + length) {
        slot = onGrid(blocker.endsMs);
      } else {
        starts.push(slot);
        slot += length;
      }
    }
  }
  return starts;
}

/** The stretches of a doctor's hours, in order, that reach into a window. Time off is not taken out. */
export function findOpenHours(
  rules: Pick<WorkingRules, 'weeklyHours' | 'timeZone'>,
  fromMs: number,
  toMs: number,
): Interval[] {
  if (!(toMs > fromMs)) return [];
  const hours = mergeWeeklyHours(rules.weeklyHours);
  const last = dateAt(toMs, rules.timeZone).add({ days: 1 });
  const open: Interval[] = [];
  // Hours last a day at most and may run past midnight: what began two days before can still be going on.
  let date = dateAt(fromMs, rules.timeZone).subtract({ days: 2 });
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const { weekday, startsMinute, endsMinute } of hours) {
      if (weekday !== date.dayOfWeek) continue;
      const startsMs = instantAtMinute(date, startsMinute, rules.timeZone);
      if (startsMs >= toMs) continue;
      const endsMs = instantAtMinute(date, endsMinute, rules.timeZone);
      if (endsMs > fromMs && endsMs > startsMs) open.push({ startsMs, endsMs });
    }
  }
  return open.sort((a, b) => a.startsMs - b.startsMs);
}

function inOrder(intervals: Interval[]): Interval[] {
  const ordered: Interval[] = [];
  for (const one of intervals.sort((a, b) => a.startsMs - b.startsMs)) {
    const last = ordered.at(-1);
    if (last && one.startsMs <= last.endsMs) {
      ordered[ordered.length - 1] = { ...last, endsMs: Math.max(last.endsMs, one.endsMs) };
    } else {
      ordered.push(one);
    }
  }
  return ordered;
}
