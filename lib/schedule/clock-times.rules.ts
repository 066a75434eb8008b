/** Minutes of a whole day. */
export const DAY_MINUTES = 1440;

/** Reads a clock time such as "09:30" as minutes after midnight, or null where it is none. */
export function parseClock(text: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** Minutes after midnight as a clock time; minutes past midnight of the next day wrap, 24:00 stays. */
export function formatClock(minute: number): string {
  const ofDay = minute === DAY_MINUTES ? minute : minute % DAY_MINUTES;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/**
 * The end of hours as minutes after the midnight that `start` counts from. An end at or before the start is
 * the next day's; equal times are refused (null), but 00:00 to 00:00 is the whole day.
 */
export function endAfter(start: number, end: number): number | null {
  if (end > start) return end;
  if (end === start && start !== 0) return null;
  return end + DAY_MINUTES;
}
