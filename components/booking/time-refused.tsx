'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { BookingFormState } from '#lib/schedule/booking.rules';
import { FormFeedback } from '../accounts/form-feedback.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { useSlotTimes } from './use-slot-times.ts';

/**
 * Why a time could not be had, and the next free ones as buttons of the form around it: each takes that time
 * with what was typed. After an answer the focus comes here: the button that was pressed is gone.
 */
export function TimeRefused(props: { state: BookingFormState; timeZone: string; verb: 'book' | 'move' }) {
  const { state, timeZone, verb } = props;
  const t = useTranslations('booking.refused');
  const times = useSlotTimes();
  const box = useRef<HTMLDivElement>(null);
  const first = useRef(state);

  useEffect(() => {
    if (state !== first.current && state.status === 'error') box.current?.focus();
  }, [state]);

  if (state.status !== 'error') return null;
  const nextFree = state.nextFree ?? [];
  return (
    <div ref={box} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      <FormFeedback state={state} own={nextFree.length === 0 ? { just_taken: t('nothingElse') } : {}} />
      {nextFree.length > 0 && (
        <ul aria-label={t('nextFree')} className="flex flex-col gap-2.5">
          {nextFree.map(({ startsAt, doctorId, doctorName }) => (
            <li key={`${startsAt}${doctorId}`}>
              <SubmitButton look="plain" wide name="choice" value={`${startsAt}|${doctorId}`}>
                {t(verb, { when: times.dayAndTime(startsAt, timeZone), doctor: doctorName })}
              </SubmitButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
