/** After this many tries a mail stays unsent, for a person to look at. */
export const MAX_ATTEMPTS = 12;

const SECOND = 1000;
const LONGEST_WAIT_MS = 6 * 60 * 60 * SECOND;

/** How long to wait after the n-th failed try (1, 2, 3 …), in milliseconds: 5 s, doubled each time. */
export function retryDelayMs(attempts: number): number {
  return Math.min(5 * SECOND * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
}

/** Whether an SMTP reply says that trying again is useless: the address itself was refused. */
export function isPermanent(failure: { responseCode?: unknown; command?: unknown }): boolean {
  const { responseCode, command } = failure;
  return (
    typeof responseCode === 'number' && responseCode >= 550 && responseCode <= 559 && command === 'RCPT TO'
  );
}
