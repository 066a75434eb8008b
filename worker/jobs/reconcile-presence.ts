import { reconcilePresence } from '#lib/media/reconcile';
import type { Repetition } from '../repeat.ts';

/** Who is in the calls, also when webhooks are off or were lost. Doing it on several workers does no harm. */
export const reconcile: Repetition = {
  name: 'reconcile presence',
  everyMs: 5_000,
  work: async () => {
    await reconcilePresence();
    return false;
  },
};
