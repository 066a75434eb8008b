const MINUTE = 60_000;

/** How long something still is, in the one or two units that a person would say. */
export type Countdown =
  | { readonly unit: 'now' }
  | { readonly unit: 'moments' }
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'days'; readonly days: number; readonly hours: number };

/**
 * The words for a time to come. Minutes are rounded up, as a clock on the wall has it: at 14:04:30 a visit
 * at 14:20 is 16 minutes away. From two days on, hours are left out; from six hours on, minutes.
 */
export function countdown(leftMs: number): Countdown {
  if (leftMs <= 0) return { unit: 'now' };
  if (leftMs < MINUTE) return { unit: 'moments' };
  const minutes = Math.ceil(leftMs / MINUTE);
  if (minutes < 60) return { unit: 'minutes', minutes };
  if (minutes < 24 * 60) {
    const hours = Math.floor(minutes / 60);
    return { unit: 'hours', hours, minutes: hours >= 6 ? 0 : minutes % 60 };
  }
  const days = Math.floor(minutes / (24 * 60));
  const hours = Math.floor((minutes % (24 * 60)) / 60);
  return { unit: 'days', days, hours: days >= 2 ? 0 : hours };
}

/** The steps, in minutes, at which a countdown is said aloud: often enough to trust, too rarely to disturb. */
const spokenMinutes = [60, 30, 10, 5, 1];

/** The step that was crossed between two readings of the time left (milliseconds), or null. */
export function spokenStep(leftBeforeMs: number, leftNowMs: number): number | null {
  const crossed = spokenMinutes.filter(
    (minutes) => leftBeforeMs > minutes * MINUTE && leftNowMs <= minutes * MINUTE,
  );
  return leftNowMs > 0 ? (crossed.at(-1) ?? null) : null;
}

/** A running clock, `m:ss`, from an hour on `h:mm:ss`. Never negative: clocks of two machines differ. */
export function clockText(elapsedMs: number): string {
  const seconds = Math.max(0, Math.floor(elapsedMs / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Whole minutes of a stretch of time, rounded to the nearest; 0 means less than a minute was spent. */
export function wholeMinutes(elapsedMs: number): number {
  return elapsedMs < MINUTE ? 0 : Math.round(elapsedMs / MINUTE);
}
