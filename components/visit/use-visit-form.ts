'use client';
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import { type FormState, idleForm } from '#lib/forms.rules';
import type { Failure } from './use-action.ts';
import type { VisitForm } from './visit-actions.ts';

/**
 * A form whose server action may refuse or not answer. What was typed stays in the page: React empties a
 * form after its action, so the action is started by hand. The first wrong field gets the focus.
 */
export function useVisitForm(action: VisitForm) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send, isPending] = useActionState<FormState, FormData>(
    (previous, data) => action(previous, data).catch((): FormState => ({ status: 'error' })),
    idleForm,
  );

  useEffect(() => {
    if (state.status !== 'error' || !state.fields) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => send(data));
  };
  // A refusal has its code; an error without one never reached the server.
  const failure: Failure | null = state.status === 'error' ? (state.code ?? 'unreachable') : null;
  return { state, failure, isPending, formProps: { ref: form, action: send, onSubmit, noValidate: true } };
}
