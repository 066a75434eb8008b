'use client';
import { useTranslations } from 'next-intl';
import { TextField } from '#components/ui/field';
import type { FormState } from '#lib/forms.rules';
import { useFieldError } from '../ui/use-field-error.ts';

/** Where the patient is, and how to call them back. In an emergency both count. */
export function WhereAndNumber(props: {
  state: FormState;
  location?: string;
  callbackNumber: string | null;
}) {
  const { state, location, callbackNumber } = props;
  const t = useTranslations('visit.checkIn');
  const errorOf = useFieldError(state);
  return (
    <>
      <TextField
        name="location"
        label={t('location')}
        hint={t('locationHint')}
        error={errorOf('location')}
        autoComplete="street-address"
        defaultValue={location}
        maxLength={200}
        required
      />
      <TextField
        name="callbackNumber"
        type="tel"
        label={t('callbackNumber')}
        hint={t('callbackHint')}
        error={errorOf('callbackNumber')}
        autoComplete="tel"
        defaultValue={callbackNumber ?? ''}
        maxLength={40}
        required
      />
    </>
  );
}
