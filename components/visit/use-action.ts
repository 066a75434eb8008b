'use client';
import { useCallback, useState, useTransition } from 'react';
import type { FormState } from '#lib/forms.rules';
import type { RefusalCode } from '#lib/result.rules';

/** Why something was not done; `unreachable` when the server did not answer. */
export type Failure = RefusalCode | 'unreachable';

/**
 * Runs a server action from a button: once at a time, with what went wrong. `run` returns whether it
 * was done.
 */
export function useAction(action: () => Promise<FormState>) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, startTransition] = useTransition();

  const run = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        startTransition(async () => {
          const state = await action().catch((): FormState => ({ status: 'error' }));
          // A refusal has its code; an error without one never reached the server.
          const failed = state.status === 'error' ? (state.code ?? 'unreachable') : null;
          setFailure(failed);
          resolve(failed === null);
        });
      }),
    [action],
  );

  return { run, isPending, failure, forget: useCallback(() => setFailure(null), []) };
}
