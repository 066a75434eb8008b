import { DAY_MINUTES } from './clock-times.rules.ts';

const WEEK_MINUTES = 7 * DAY_MINUTES;

/** Hours that repeat every week: weekday 1 (Monday) to 7, minutes after its midnight, the end may pass 1440. */
export interface WeeklySpan {
  readonly weekday: number;
  readonly startsMinute: number;
  readonly endsMinute: number;
}

/** Whether two weekly hours share any minute, also where one runs past midnight or past Sunday. */
export function overlapsWeekly(a: WeeklySpan, b: WeeklySpan): boolean {
  const first = inWeek(a);
  const second = inWeek(b);
  return [-WEEK_MINUTES, 0, WEEK_MINUTES].some(
    (shift) => first.from < second.to + shift && second.from + shift < first.to,
  );
}

function inWeek(span: WeeklySpan) {
  const midnight = (span.weekday - 1) * DAY_MINUTES;
  return { from: midnight + span.startsMinute, to: midnight + span.endsMinute };
}
