'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { SelectField, TextField } from '#components/ui/field';
import { endAfter, formatClock, parseClock } from '#lib/schedule/clock-times.rules';
import type { WeekHours, WeekView } from '#lib/schedule/week-view.rules';
import { CheckGroup } from '../admin/check-group.tsx';
import { FormNotice } from '../admin/form-notice.tsx';
import { SendButton } from '../admin/send-button.tsx';
import { useFieldError } from '../ui/use-field-error.ts';
import { type FormAction, useSentForm } from '../ui/use-sent-form.ts';
import { useWeekWords } from './use-week-words.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Weekly hours: new ones for several days at once, or one block that changes. */
export function HoursForm(props: {
  week: WeekView;
  hours?: WeekHours;
  action: FormAction;
  onDone: () => void;
}) {
  const { week, hours, action, onDone } = props;
  const t = useTranslations('schedule.hours');
  const words = useWeekWords();
  const { state, failure, isPending, formProps } = useSentForm(action, onDone);
  const errorOf = useFieldError(state);
  const [endsNextDay, setEndsNextDay] = useState(hours ? hours.endsMinute > 1440 : false);

  const onInput = (event: FormEvent<HTMLFormElement>) => {
    const data = new FormData(event.currentTarget);
    const [from, to] = [parseClock(String(data.get('from'))), parseClock(String(data.get('to')))];
    const end = from === null || to === null ? null : endAfter(from, to);
    setEndsNextDay(end !== null && end > 1440);
  };

  return (
    <form {...formProps} onInput={onInput} className="flex flex-col gap-5">
      <FormNotice failure={failure} state={state} />
      {hours ? (
        <>
          <input type="hidden" name="hoursId" value={hours.id} />
          <SelectField
            name="weekday"
            label={t('weekday')}
            defaultValue={hours.weekday}
            error={errorOf('weekday')}
          >
            {weekdays.map((weekday) => (
              <option key={weekday} value={weekday}>
                {words.weekdayName(weekday)}
              </option>
            ))}
          </SelectField>
        </>
      ) : (
        <>
          <input type="hidden" name="doctorId" value={week.doctor.id} />
          <input type="hidden" name="clinicId" value={week.clinic.id} />
          <CheckGroup
            inline
            name="weekdays"
            legend={t('weekdays')}
            options={weekdays.map((weekday) => ({
              value: String(weekday),
              label: words.weekdayName(weekday, 'short'),
            }))}
            checked={[]}
            error={errorOf('weekdays')}
          />
        </>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="from"
          type="time"
          label={t('from')}
          defaultValue={hours ? formatClock(hours.startsMinute) : '09:00'}
          error={errorOf('from')}
          required
        />
        <TextField
          name="to"
          type="time"
          label={t('to')}
          hint={endsNextDay ? t('nextDay') : undefined}
          defaultValue={hours ? formatClock(hours.endsMinute % 1440) : '12:00'}
          error={errorOf('to')}
          required
        />
      </div>
      <p className="text-sm text-ink-2">{t('everyWeek')}</p>
      <SendButton wide isPending={isPending}>
        {hours ? t('save') : t('add')}
      </SendButton>
    </form>
  );
}
