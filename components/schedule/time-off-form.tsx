'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CheckboxField, TextField } from '#components/ui/field';
import type { VisitInTimeOff, WeekTimeOff, WeekView } from '#lib/schedule/week-view.rules';
import { FormNotice } from '../admin/form-notice.tsx';
import { SendButton } from '../admin/send-button.tsx';
import { useFieldError } from '../ui/use-field-error.ts';
import { type FormAction, useSentForm } from '../ui/use-sent-form.ts';
import { lastDayOf } from './use-week-words.ts';

/** Time off: whole days, or from one time to another. */
export function TimeOffForm(props: {
  week: WeekView;
  timeOff?: WeekTimeOff;
  action: FormAction;
  /** With the visits that lie in it. */
  onDone: (visits: readonly VisitInTimeOff[]) => void;
}) {
  const { week, timeOff, action, onDone } = props;
  const t = useTranslations('schedule.timeOff');
  const { state, failure, isPending, formProps } = useSentForm(action, ({ extra }) =>
    onDone(JSON.parse(extra?.visits ?? '[]')),
  );
  const errorOf = useFieldError(state);
  const [wholeDays, setWholeDays] = useState(timeOff?.isWholeDays ?? true);
  const today = week.days.find((day) => day.isToday) ?? week.days[0];
  const start = timeOff?.startsWall ?? `${today?.date}T09:00`;
  const end = timeOff?.endsWall ?? `${today?.date}T12:00`;
  const lastDay = timeOff?.isWholeDays ? lastDayOf(end) : end.slice(0, 10);
  return (
    <form {...formProps} className="flex flex-col gap-5">
      <FormNotice failure={failure} state={state} />
      {timeOff ? (
        <input type="hidden" name="timeOffId" value={timeOff.id} />
      ) : (
        <>
          <input type="hidden" name="doctorId" value={week.doctor.id} />
          <input type="hidden" name="clinicId" value={week.clinic.id} />
        </>
      )}
      <CheckboxField
        name="wholeDays"
        label={t('wholeDays')}
        defaultChecked={wholeDays}
        onChange={(event) => setWholeDays(event.target.checked)}
      />
      <div className="grid gap-4 xs:grid-cols-2">
        <TextField
          name="fromDay"
          type="date"
          label={t('fromDay')}
          defaultValue={start.slice(0, 10)}
          error={errorOf('fromDay')}
          required
        />
        {!wholeDays && (
          <TextField
            name="fromTime"
            type="time"
            label={t('fromTime')}
            defaultValue={start.slice(11)}
            error={errorOf('fromTime')}
            required
          />
        )}
        <TextField
          name="toDay"
          type="date"
          label={wholeDays ? t('lastDay') : t('toDay')}
          defaultValue={lastDay}
          error={errorOf('toDay') ?? errorOf('to')}
          required
        />
        {!wholeDays && (
          <TextField
            name="toTime"
            type="time"
            label={t('toTime')}
            defaultValue={end.slice(11)}
            error={errorOf('toTime')}
            required
          />
        )}
      </div>
      <TextField
        name="label"
        label={t('label')}
        hint={t('labelHint')}
        defaultValue={timeOff?.label ?? ''}
        error={errorOf('label')}
        maxLength={80}
        autoComplete="off"
      />
      <SendButton wide isPending={isPending}>
        {timeOff ? t('save') : t('add')}
      </SendButton>
    </form>
  );
}
