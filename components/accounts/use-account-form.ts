'use client';
import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import { type FormState, idleForm } from '#lib/forms.rules';

/** A server action of a form. */
export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>;

/** What was typed, what is wrong with it, and focus on the first thing to mend. */
export function useAccountForm(action: FormAction) {
  const [state, formAction] = useActionState(action, idleForm);
  const words = useTranslations('fieldError');
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.status !== 'error') return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);

  /** A field's name, what was typed in it and what is wrong with it, ready to be spread. */
  function field(name: string, initial = '') {
    const key = state.fields?.[name];
    const typed = state.values?.[name] ?? initial;
    return {
      name,
      defaultValue: typed,
      error: key && (words.has(key) ? words(key) : words('invalid')),
    };
  }

  return { state, formAction, form, field };
}
