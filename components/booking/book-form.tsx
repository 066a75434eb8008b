'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { type BookingFormState, REASON_MAX } from '#lib/schedule/booking.rules';
import { TextArea } from '../ui/field.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { TimeRefused } from './time-refused.tsx';

/** The last step: a reason, if one wants to give it, and the booking itself. */
export function BookForm(props: {
  action: (previous: BookingFormState, form: FormData) => Promise<BookingFormState>;
  chosen: { readonly type: string; readonly doctor: string; readonly at: string };
  timeZone: string;
  /** What the page knows already: idle, or that the time is gone. */
  initial: BookingFormState;
  /** What is about to be booked; gone once it cannot be had. */
  children: ReactNode;
}) {
  const { action, chosen, timeZone, initial, children } = props;
  const t = useTranslations('booking.review');
  const errors = useTranslations('fieldError');
  const [state, send] = useActionState(action, initial);
  const reasonError = state.fields?.reason;
  // What was refused for good is not offered again; a wait or a slip of the pen leaves the button.
  const isGone = state.nextFree !== undefined;
  return (
    <form action={send} className="flex flex-col gap-5">
      <input type="hidden" name="type" value={chosen.type} />
      <input type="hidden" name="doctor" value={chosen.doctor} />
      <input type="hidden" name="at" value={chosen.at} />
      {!isGone && children}
      <TimeRefused state={state} timeZone={timeZone} verb="book" />
      <TextArea
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={REASON_MAX}
        defaultValue={state.values?.reason}
        error={reasonError && (errors.has(reasonError) ? errors(reasonError) : errors('invalid'))}
      />
      {!isGone && <SubmitButton wide>{t('book')}</SubmitButton>}
    </form>
  );
}
