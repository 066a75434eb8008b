'use client';
import { clockText } from './durations.rules.ts';
import { msOf, useNow } from './server-time.ts';

/** How long someone has waited, in minutes and seconds. A timer is not announced while it runs. */
export function WaitClock({ since, madeAt }: { since: string; madeAt: string }) {
  const elapsed = clockText(useNow(madeAt, 1_000) - msOf(since));
  return (
    <span role="timer" className="text-lg font-[640] whitespace-nowrap text-wait">
      {elapsed}
    </span>
  );
}
