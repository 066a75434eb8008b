'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import type { BookingFormState } from '#lib/schedule/booking.rules';
import { SubmitButton } from '../ui/submit-button.tsx';
import { TimeRefused } from './time-refused.tsx';

/** Moves a visit to the time that was chosen. */
export function MoveForm(props: {
  action: (previous: BookingFormState, form: FormData) => Promise<BookingFormState>;
  chosen: { readonly visit: string; readonly doctor: string; readonly at: string };
  timeZone: string;
  initial: BookingFormState;
  /** What is about to be booked; gone once it cannot be had. */
  children: ReactNode;
}) {
  const { action, chosen, timeZone, initial, children } = props;
  const t = useTranslations('booking.move');
  const [state, send] = useActionState(action, initial);
  const isGone = state.nextFree !== undefined;
  return (
    <form action={send} className="flex flex-col gap-5">
      <input type="hidden" name="visit" value={chosen.visit} />
      <input type="hidden" name="doctor" value={chosen.doctor} />
      <input type="hidden" name="at" value={chosen.at} />
      {!isGone && children}
      <TimeRefused state={state} timeZone={timeZone} verb="move" />
      {!isGone && <SubmitButton wide>{t('submit')}</SubmitButton>}
    </form>
  );
}
