import { useFormatter, useTranslations } from 'next-intl';
import { formatClock } from '#lib/schedule/clock-times.rules';
import type { DayPiece, WeekHours, WeekTimeOff, WeekView, WeekVisit } from '#lib/schedule/week-view.rules';
import { isPlaceless, placeOf } from '../visit/zone.rules.ts';

// Wall times carry no zone of their own: they are shown as they are, through UTC.
const wallZone = { timeZone: 'UTC' } as const;

/** Words for the wall times of a week; the zone they are in is named once a page and in each dialog. */
export function useWeekWords() {
  const format = useFormatter();
  const t = useTranslations('schedule');
  const asDate = (wall: string) => new Date(wall.length === 10 ? `${wall}T00:00Z` : `${wall}Z`);
  const clockOf = (wall: string) => wall.slice(11, 16);
  const dayOf = (wall: string) => wall.slice(0, 10);

  const weekday = (date: string, width: 'short' | 'long' = 'short') =>
    format.dateTime(asDate(date), { ...wallZone, weekday: width });
  const month = (date: string) => format.dateTime(asDate(date), { ...wallZone, month: 'long' });
  const dayNumber = (date: string) => String(Number(date.slice(8)));
  // Put together from parts: whole dates and ranges are spaced differently by servers and browsers.
  const dayAndMonth = (date: string) => t('words.dayAndMonth', { day: dayNumber(date), month: month(date) });
  const day = (date: string, width: 'short' | 'long' = 'long') =>
    t('words.weekdayAndDate', { weekday: weekday(date, width), date: dayAndMonth(date) });
  const dayAndClock = (wall: string) =>
    t('words.dayAndClock', { day: day(dayOf(wall), 'short'), time: clockOf(wall) });
  const days = (from: string, to: string) =>
    month(from) === month(to)
      ? t('words.daysOfMonth', { from: dayNumber(from), to: dayNumber(to), month: month(to) })
      : t('words.days', { from: dayAndMonth(from), to: dayAndMonth(to) });

  /** A stretch between two wall times: only the clock where both lie on the same day. */
  const stretch = (from: string, to: string) =>
    dayOf(from) === dayOf(to)
      ? t('words.dayAndClock', { day: day(dayOf(from)), time: `${clockOf(from)}–${clockOf(to)}` })
      : t('words.fromTo', { from: dayAndClock(from), to: dayAndClock(to) });

  return {
    weekday,
    day,
    dayAndClock,
    /** Monday, for 1. */
    weekdayName: (weekdayNumber: number, width: 'short' | 'long' = 'long') =>
      // 1 January 2024 was a Monday.
      weekday(`2024-01-0${weekdayNumber}`, width),
    dayNumber,
    /** 23–29 November 2026. */
    weekRange: (week: WeekView['days']) => {
      const [first, last] = [week[0], week.at(-1)];
      if (!first || !last) return '';
      return t('words.withYear', { days: days(first.date, last.date), year: last.date.slice(0, 4) });
    },
    /** Berlin time. */
    zone: (timeZone: string) =>
      isPlaceless(timeZone) ? placeOf(timeZone) : t('words.placeTime', { place: placeOf(timeZone) }),
    /** 09:00–12:00. */
    hours: ({ startsMinute, endsMinute }: Pick<WeekHours, 'startsMinute' | 'endsMinute'>) =>
      `${formatClock(startsMinute)}–${formatClock(endsMinute)}`,
    /** What of a block lies on one day. */
    piece: ({ startMinute, endMinute }: DayPiece) => `${formatClock(startMinute)}–${formatClock(endMinute)}`,
    visitEnd: ({ endsWall }: WeekVisit) => clockOf(endsWall),
    visitStart: ({ startsWall }: WeekVisit) => clockOf(startsWall),
    /** When time off is: days alone where it is whole days. */
    timeOff: ({
      startsWall,
      endsWall,
      isWholeDays,
    }: Pick<WeekTimeOff, 'startsWall' | 'endsWall' | 'isWholeDays'>) => {
      if (!isWholeDays) return stretch(startsWall, endsWall);
      const lastDay = lastDayOf(endsWall);
      if (dayOf(startsWall) === lastDay) return t('words.wholeDay', { day: day(lastDay) });
      return days(dayOf(startsWall), lastDay);
    },
  };
}

/** The last day of time off that ends at a midnight. */
export function lastDayOf(endsWall: string): string {
  const before = new Date(`${endsWall.slice(0, 10)}T00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}
