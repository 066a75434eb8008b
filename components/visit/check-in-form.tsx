'use client';
import { Siren } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CheckboxField } from '#components/ui/field';
import { CONSENT_VERSION } from '#lib/visit/consent.rules';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { FailureNotice } from './failure-notice.tsx';
import { PendingButton } from './pending-button.tsx';
import { PhoneLink } from './phone-link.tsx';
import { useFieldError } from '../ui/use-field-error.ts';
import { useSentForm } from '../ui/use-sent-form.ts';
import type { VisitForm } from './visit-actions.ts';
import { WhereAndNumber } from './where-and-number.tsx';

/** Where the patient is, how to call them back, and their consent: all in under a minute. */
export function CheckInForm(props: {
  visit: VisitSnapshot;
  callbackNumber: string | null;
  checkIn: VisitForm;
}) {
  const { visit, callbackNumber, checkIn } = props;
  const t = useTranslations('visit.checkIn');
  const { state, failure, isPending, formProps } = useSentForm(checkIn);
  const errorOf = useFieldError(state);
  return (
    <form {...formProps} className="flex flex-col gap-5">
      <input type="hidden" name="visitId" value={visit.id} />
      <input type="hidden" name="consentVersion" value={CONSENT_VERSION} />
      <FailureNotice failure={failure} retryAfterSeconds={state.retryAfterSeconds} />
      <WhereAndNumber state={state} callbackNumber={callbackNumber} />
      <p className="flex gap-3 rounded-m bg-stop-soft p-4">
        <Siren aria-hidden className="mt-0.5 size-5 shrink-0 text-stop" />
        <span>
          <b className="font-[640] text-stop">
            {t.rich('emergencyTitle', {
              number: () => <PhoneLink number={visit.clinic.emergencyNumber} />,
            })}
          </b>{' '}
          {t('emergencyText')}
        </span>
      </p>
      <div>
        <CheckboxField name="consent" label={t('consent')} error={errorOf('consent')} required />
        <details className="ml-9 text-sm">
          <summary className="w-fit py-1 text-ink-2 underline underline-offset-4">{t('consentMore')}</summary>
          <p className="pt-1">{t('consentText', { doctor: visit.doctor.name })}</p>
        </details>
      </div>
      <PendingButton wide type="submit" isPending={isPending}>
        {t('submit')}
      </PendingButton>
    </form>
  );
}
