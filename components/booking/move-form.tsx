'use client';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { BookingFormState } from '#lib/schedule/booking.rules';
import { SubmitButton } from '../ui/submit-button.tsx';
import { TimeRefused } from './time-refused.tsx';

/** Moves a visit to the time that was chosen. */
export function MoveForm(props: {
  action: (previous: BookingFormState, form: FormData) => Promise<BookingFormState>;
  chosen: { readonly visit: string; readonly doctor: string; readonly at: string };
  timeZone: string;
  initial: BookingFormState;
}) {
  const { action, chosen, timeZone, initial } = props;
  const t = useTranslations('booking.move');
  const [state, send] = useActionState(action, initial);
  return (
    <form action={send} className="flex flex-col gap-5">
      <input type="hidden" name="visit" value={chosen.visit} />
      <input type="hidden" name="doctor" value={chosen.doctor} />
      <input type="hidden" name="at" value={chosen.at} />
      <TimeRefused state={state} timeZone={timeZone} verb="move" />
      {state.nextFree === undefined && <SubmitButton wide>{t('submit')}</SubmitButton>}
    </form>
  );
}
