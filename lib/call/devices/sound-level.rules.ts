/** Below this peak nothing arrives at all; the last bits of a 16-bit converter stay under it. */
const NOTHING = 0.0002;
/** After this long without any signal a microphone counts as silent, in milliseconds. */
export const SILENT_AFTER_MS = 10_000;
const QUIETEST_DECIBELS = -60;
const LOUDEST_DECIBELS = -12;

/** How loud samples (−1 … 1) are, from 0 to 1 as ears hear it: −60 dB is 0, −12 dB is 1. */
export function loudnessOf(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < samples.length; index += 1) sum += (samples[index] ?? 0) ** 2;
  if (sum === 0) return 0;
  const decibels = 10 * Math.log10(sum / samples.length);
  const share = (decibels - QUIETEST_DECIBELS) / (LOUDEST_DECIBELS - QUIETEST_DECIBELS);
  return Math.min(1, Math.max(0, share));
}

/** Whether samples hold any signal at all, be it only noise. */
export function hasSignal(samples: ArrayLike<number>): boolean {
  for (let index = 0; index < samples.length; index += 1) {
    if (Math.abs(samples[index] ?? 0) > NOTHING) return true;
  }
  return false;
}

/** Whether a microphone whose last signal came at `lastSignalMs` counts as silent at `nowMs`. */
export function isSilent(lastSignalMs: number, nowMs: number): boolean {
  return nowMs - lastSignalMs >= SILENT_AFTER_MS;
}
