'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '#components/ui/dialog';
import type { VisitInTimeOff, WeekView } from '#lib/schedule/week-view.rules';
import { HoursForm } from './hours-form.tsx';
import { RemoveForm } from './remove-form.tsx';
import type { OpenDialog, ScheduleActions } from './schedule-actions.ts';
import { TimeOffForm } from './time-off-form.tsx';
import { useWeekWords } from './use-week-words.ts';
import { VisitsInTimeOff } from './visits-in-time-off.tsx';

/** The windows in which hours and time off are added, changed and removed. */
export function WeekDialogs(props: {
  week: WeekView;
  dialog: OpenDialog | null;
  actions: ScheduleActions;
  /** With what was done, to be said to those who do not see it. */
  onClose: (said?: string) => void;
}) {
  const { week, dialog, actions, onClose } = props;
  const t = useTranslations('schedule');
  const words = useWeekWords();
  const [clashes, setClashes] = useState<readonly VisitInTimeOff[]>([]);
  const hours = dialog?.kind === 'hours' ? week.hours.find(({ id }) => id === dialog.id) : undefined;
  const timeOff = dialog?.kind === 'time_off' ? week.timeOff.find(({ id }) => id === dialog.id) : undefined;
  const zone = words.zone(week.doctor.timeZone);
  const close = (said?: string) => {
    setClashes([]);
    onClose(said);
  };
  const titles = {
    add_hours: t('hours.addTitle'),
    hours: t('hours.changeTitle'),
    add_time_off: t('timeOff.addTitle'),
    time_off: t('timeOff.changeTitle'),
  };
  // A block that someone else has removed meanwhile closes its own window.
  const isOpen = dialog !== null && (!('id' in dialog) || Boolean(hours ?? timeOff) || clashes.length > 0);
  const timeOffDone = (visits: readonly VisitInTimeOff[]) => {
    if (visits.length > 0) setClashes(visits);
    else close(t('timeOff.saved'));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => !open && close()}
      title={clashes.length > 0 ? t('timeOff.saved') : dialog ? titles[dialog.kind] : ''}
      description={clashes.length > 0 ? undefined : t('dialogZone', { name: week.doctor.name, zone })}
    >
      {clashes.length > 0 ? (
        <VisitsInTimeOff visits={clashes} onDone={() => close()} />
      ) : dialog?.kind === 'add_hours' ? (
        <HoursForm week={week} action={actions.addHours} onDone={() => close(t('hours.saved'))} />
      ) : dialog?.kind === 'add_time_off' ? (
        <TimeOffForm week={week} action={actions.addTimeOff} onDone={timeOffDone} />
      ) : hours ? (
        <>
          <HoursForm
            week={week}
            hours={hours}
            action={actions.changeHours}
            onDone={() => close(t('hours.saved'))}
          />
          <RemoveForm
            action={actions.removeHours}
            field={{ name: 'hoursId', value: hours.id }}
            label={t('hours.remove')}
            hint={t('hours.removeHint')}
            onDone={() => close(t('hours.removed'))}
          />
        </>
      ) : (
        timeOff && (
          <>
            <TimeOffForm week={week} timeOff={timeOff} action={actions.changeTimeOff} onDone={timeOffDone} />
            <RemoveForm
              action={actions.removeTimeOff}
              field={{ name: 'timeOffId', value: timeOff.id }}
              label={t('timeOff.remove')}
              hint={t('timeOff.removeHint')}
              onDone={() => close(t('timeOff.removed'))}
            />
          </>
        )
      )}
    </Dialog>
  );
}
