'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import type { BookingFormState } from '#lib/schedule/booking.rules';
import { FormFeedback } from '../accounts/form-feedback.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { placeOf } from '../visit/zone.rules.ts';
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
  const headingId = useId();

  useEffect(() => {
    if (state !== first.current && state.status === 'error') box.current?.focus();
  }, [state]);

  if (state.status !== 'error') return null;
  const nextFree = state.nextFree ?? [];
  const isOneDoctor = new Set(nextFree.map(({ doctorId }) => doctorId)).size === 1;
  return (
    <div ref={box} tabIndex={-1} className="flex flex-col gap-4 outline-none">
      <FormFeedback state={state} own={nextFree.length === 0 ? { just_taken: t('nothingElse') } : {}} />
      {nextFree.length > 0 && (
        <div className="flex flex-col gap-3">
          <p id={headingId}>{t('nextFree', { place: placeOf(timeZone) })}</p>
          <ul aria-labelledby={headingId} className="grid gap-2.5 sm:grid-cols-2">
            {nextFree.map(({ startsAt, doctorId, doctorName }) => (
              <li key={`${startsAt}${doctorId}`}>
                <SubmitButton look="plain" wide name="choice" value={`${startsAt}|${doctorId}`}>
                  {t(isOneDoctor ? verb : `${verb}With`, {
                    day: times.shortDay(startsAt, timeZone),
                    time: times.bareTime(startsAt, timeZone),
                    doctor: doctorName,
                  })}
                </SubmitButton>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
