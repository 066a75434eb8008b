'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Notice } from '#components/ui/notice';
import { shownDays } from '#lib/schedule/week-layout.rules';
import type { WeekView } from '#lib/schedule/week-view.rules';
import { useReturningFocus } from '../admin/use-returning-focus.ts';
import { Announcer } from '../visit/announcer.tsx';
import { useSpoken } from '../visit/use-spoken.ts';
import type { OpenDialog, ScheduleActions } from './schedule-actions.ts';
import { useWeekWords } from './use-week-words.ts';
import { WeekDialogs } from './week-dialogs.tsx';
import { WeekGrid } from './week-grid.tsx';
import { WeekHeader } from './week-header.tsx';
import { WeekList } from './week-list.tsx';

/** A doctor's week: a grid where there is room for one, days below each other where there is not. */
export function WeekScreen(props: {
  week: WeekView;
  path: string;
  isOwn: boolean;
  actions: ScheduleActions;
}) {
  const { week, path, isOwn, actions } = props;
  const t = useTranslations('schedule');
  const words = useWeekWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [said, say] = useSpoken();
  const focus = useReturningFocus(heading);
  const days = shownDays(week.days);

  const openDialog = (next: OpenDialog) => {
    focus.remember();
    setDialog(next);
  };
  const close = (message = '') => {
    setDialog(null);
    say(message);
    focus.giveBack();
  };

  const grid = { week, days, onOpen: openDialog };
  const inTimeOff = week.visits.filter((visit) => visit.isInTimeOff).length;
  return (
    <div className="mx-auto flex max-w-[100rem] flex-col gap-5">
      <WeekHeader {...{ week, path, isOwn, days, heading }} onOpen={openDialog} />
      {week.hours.length === 0 && (
        <Notice
          tone="wait"
          title={t(isOwn ? 'noHours.ownTitle' : 'noHours.title', { name: week.doctor.name })}
        >
          {t(isOwn ? 'noHours.ownText' : 'noHours.text')}
        </Notice>
      )}
      {week.clockChange && (
        <Notice
          title={t(week.clockChange.minutes > 0 ? 'clockChange.forward' : 'clockChange.back', {
            day: words.day(week.clockChange.date),
            zone: words.zone(week.doctor.timeZone),
            minutes: Math.abs(week.clockChange.minutes),
          })}
        />
      )}
      {inTimeOff > 0 && (
        <Notice tone="wait" title={t('visitsInTimeOff.title', { count: inTimeOff })}>
          {t('visitsInTimeOff.text')}
        </Notice>
      )}
      {/* Measured by what the page has room for, in letters: larger letters need wider columns. */}
      <div className="@container">
        <div className={days.length > 5 ? 'hidden @min-[60rem]:block' : 'hidden @min-[42rem]:block'}>
          <WeekGrid {...grid} />
        </div>
        <div className={days.length > 5 ? '@min-[60rem]:hidden' : '@min-[42rem]:hidden'}>
          <WeekList {...grid} />
        </div>
      </div>
      <Announcer {...said} />
      <WeekDialogs {...{ week, dialog, actions }} onClose={close} />
    </div>
  );
}
