const FIRST_MS = 500;
/** Long enough to spare a server that is coming up, short enough for someone who waits. */
const LONGEST_MS = 5000;

/**
 * How long to wait before attempt number `attempt` (from 0), in milliseconds: at once, then twice as long
 * each time up to 5 s, spread by ±20 % so that two sides do not knock together. A server that names a time
 * is given it. `random` is a number from 0 to 1.
 */
export function reconnectDelayMs(attempt: number, random: number, namedMs: number | null): number {
  if (namedMs !== null) return namedMs;
  if (attempt === 0) return 0;
  const base = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 10));
  return Math.round(base * (0.8 + 0.4 * random));
}
