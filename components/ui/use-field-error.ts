'use client';
import { useTranslations } from 'next-intl';
import type { FormState } from '#lib/forms.rules';

/** The words for what is wrong with each field of a form, or undefined. */
export function useFieldError(state: FormState) {
  const t = useTranslations('fieldError');
  return (field: string) => {
    const key = state.fields?.[field];
    if (!key) return undefined;
    return t.has(key as 'invalid') ? t(key as 'invalid') : t('invalid');
  };
}
