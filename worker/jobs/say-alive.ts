import { beat, HEARTBEAT_MS } from '#lib/health';
import type { Repetition } from '../repeat.ts';

/** Says that the worker lives; /api/health reads it. */
export const sayAlive: Repetition = {
  name: 'say alive',
  everyMs: HEARTBEAT_MS,
  work: async () => {
    await beat();
    return false;
  },
};
