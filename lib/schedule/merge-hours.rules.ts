import { DAY_MINUTES } from './clock-times.rules.ts';
import type { WeeklySpan } from './weekly-overlap.rules.ts';

const WEEK_MINUTES = 7 * DAY_MINUTES;

interface Stretch {
  /** Minutes after Monday 00:00; the end may pass the week's end. */
  readonly from: number;
  readonly to: number;
}

/**
 * Joins weekly hours that touch or overlap, also past midnight and past Sunday, so that a visit may begin in
 * one and end in the next. The week has no beginning of its own here: the result is the same whichever
 * day one looks from. A stretch longer than a day is cut at each midnight: its slots stand at the same
 * times every day.
 */
export function mergeWeeklyHours(hours: readonly WeeklySpan[]): WeeklySpan[] {
  return joinAroundTheWeek(joinInOrder(hours.map(inWeek)))
    .flatMap(cutIntoDays)
    .map(({ from, to }) => {
      const startsMinute = from % DAY_MINUTES;
      const weekday = (Math.floor(from / DAY_MINUTES) % 7) + 1;
      return { weekday, startsMinute, endsMinute: startsMinute + to - from };
    });
}

function inWeek({ weekday, startsMinute, endsMinute }: WeeklySpan): Stretch {
  const midnight = (weekday - 1) * DAY_MINUTES;
  return { from: midnight + startsMinute, to: midnight + endsMinute };
}

function joinInOrder(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (!last || stretch.from > last.to) joined.push(stretch);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
  }
  return joined;
}

/** What runs past Sunday night meets what begins on Monday. */
function joinAroundTheWeek(joined: readonly Stretch[]): Stretch[] {
  const [...stretches] = joined;
  for (;;) {
    const first = stretches[0];
    const last = stretches.at(-1);
    if (!first || !last) return stretches;
    const meets = last.to >= first.from + WEEK_MINUTES;
    if (!meets) return stretches;
    if (first === last) return [{ from: 0, to: WEEK_MINUTES }];
    stretches.shift();
    stretches[stretches.length - 1] = { from: last.from, to: Math.max(last.to, first.to + WEEK_MINUTES) };
  }
}

function cutIntoDays({ from, to }: Stretch): Stretch[] {
  if (to - from <= DAY_MINUTES) return [{ from, to }];
  const pieces: Stretch[] = [];
  for (let start = from; start < to; ) {
    const midnight = (Math.floor(start / DAY_MINUTES) + 1) * DAY_MINUTES;
    const end = Math.min(midnight, to);
    pieces.push({ from: start, to: end });
    start = end;
  }
  return pieces;
}
