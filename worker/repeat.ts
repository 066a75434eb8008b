import { setTimeout as delay } from 'node:timers/promises';
import { log } from '#lib/log';

/** Something done again and again; it says whether there may be more to do at once. */
export interface Repetition {
  name: string;
  everyMs: number;
  work: () => Promise<boolean | undefined>;
}

/**
 * Does something again and again, never twice at a time, until the signal; ends after the run at hand. A
 * failure is logged and the next run comes as usual: a database that restarts is back by then.
 */
export async function repeat({ name, everyMs, work }: Repetition, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    let hasMore = false;
    try {
      hasMore = (await work()) === true;
      if (failures > 0) log.info({ job: name, failures }, 'works again');
      failures = 0;
    } catch (error) {
      failures += 1;
      // Once, and then now and then: an outage of an hour shall not fill the log.
      if (failures === 1 || failures % 60 === 0)
        log.error({ job: name, failures, ...errorOf(error) }, 'job failed');
    }
    if (!hasMore) await delay(everyMs, undefined, { signal }).catch(() => {});
  }
}

/** What the log may hold of an error: its kind and codes. Messages of the database can hold values of rows. */
export function errorOf(error: unknown): { kind: string; code?: string } {
  const { name, code } = (error ?? {}) as { name?: string; code?: unknown };
  return { kind: name ?? typeof error, ...(code === undefined ? {} : { code: String(code) }) };
}
