'use client';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { type FormState, idleForm } from '#lib/forms.rules';
import { FormFeedback } from '../accounts/form-feedback.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';

/** Cancels a visit, or keeps it. */
export function CancelForm(props: {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  visitId: string;
}) {
  const t = useTranslations('booking.cancel');
  const [state, send] = useActionState(props.action, idleForm);
  return (
    <form action={send} className="flex flex-col gap-3">
      <input type="hidden" name="visit" value={props.visitId} />
      <FormFeedback state={state} />
      <SubmitButton look="stop" wide>
        {t('submit')}
      </SubmitButton>
      <ButtonLink wide href={`/visits/${props.visitId}`}>
        {t('keep')}
      </ButtonLink>
    </form>
  );
}
