'use client';
import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice';
import type { FormState } from '#lib/forms.rules';

const LONG_SECONDS = 90;

/** The one sentence above a form that was refused. `own` replaces the general words for some codes. */
export function FormFeedback({ state, own = {} }: { state: FormState; own?: Record<string, string> }) {
  const t = useTranslations('accounts');
  const refusals = useTranslations('refusal');
  if (state.status !== 'error' || !state.code) return null;
  const seconds = state.retryAfterSeconds ?? 60;
  const words =
    state.code !== 'too_many_attempts'
      ? refusals(state.code)
      : seconds < LONG_SECONDS
        ? t('tooManySeconds', { seconds })
        : t('tooManyMinutes', { minutes: Math.ceil(seconds / 60) });
  return <Notice tone="error">{own[state.code] ?? words}</Notice>;
}
