'use client';
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import { type FormState, idleForm } from '#lib/forms.rules';
import type { RefusalCode } from '#lib/result.rules';

/** A server action of a form. */
export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

/** Why a form was not taken; `unreachable` when the server did not answer. */
export type FormFailure = RefusalCode | 'unreachable';

/**
 * A form whose server action may refuse it. What was typed stays: React empties a form after its action, so
 * the action is started by hand. After a refusal the first wrong field gets the focus; `onDone` is called
 * once when the work is done.
 */
export function useSentForm(action: FormAction, onDone?: (state: FormState) => void) {
  const form = useRef<HTMLFormElement>(null);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  const [state, send, isPending] = useActionState<FormState, FormData>(async (previous, data) => {
    const next = await action(previous, data).catch((): FormState => ({ status: 'error' }));
    // Not in an effect: what the form is about may be gone from the page that comes with the answer.
    if (next.status === 'done') done.current?.(next);
    return next;
  }, idleForm);

  useEffect(() => {
    if (state.status === 'error') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => send(data));
  };
  const failure: FormFailure | null = state.status === 'error' ? (state.code ?? 'unreachable') : null;
  return { state, failure, isPending, formProps: { ref: form, action: send, onSubmit, noValidate: true } };
}
