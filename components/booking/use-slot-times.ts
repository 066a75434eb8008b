import { useFormatter, useLocale } from 'next-intl';
import { useVisitTimes } from '../visit/use-visit-times.ts';

/** Words for slots: times as on the visit's pages, and what only choosing one needs. */
export function useSlotTimes() {
  const times = useVisitTimes();
  const format = useFormatter();
  const locale = useLocale();
  // A calendar day is no instant: it is written down in UTC and read back in UTC.
  const dayOf = (date: string) => new Date(`${date}T12:00:00Z`);

  /** Such as GMT+1: tells apart the two hours that a clock shows twice. */
  const offset = (at: string, timeZone: string) => {
    const options = { timeZone, timeZoneName: 'shortOffset' } as const;
    const parts = new Intl.DateTimeFormat(locale, options).formatToParts(new Date(at));
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  };

  return {
    ...times,
    offset,
    /** 01:30 GMT-4 where the clocks show 01:30 twice, else 01:30. */
    slot: (at: string, timeZone: string, needsOffset: boolean) =>
      needsOffset ? `${times.bareTime(at, timeZone)} ${offset(at, timeZone)}` : times.bareTime(at, timeZone),
    /** 24 November 2026 */
    longDay: (at: string, timeZone: string) =>
      format.dateTime(new Date(at), { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
    /** Mon, Nov 23 */
    shortDay: (at: string, timeZone: string) =>
      format.dateTime(new Date(at), { weekday: 'short', day: 'numeric', month: 'short', timeZone }),
    /** Mon */
    weekday: (date: string) => format.dateTime(dayOf(date), { weekday: 'short', timeZone: 'UTC' }),
    /** 23 */
    dayNumber: (date: string) => format.dateTime(dayOf(date), { day: 'numeric', timeZone: 'UTC' }),
    /** Tuesday 24 November */
    wholeDay: (date: string) =>
      format.dateTime(dayOf(date), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
    /** November */
    month: (date: string) => format.dateTime(dayOf(date), { month: 'long', timeZone: 'UTC' }),
    /** November 2026, or November – December 2026. */
    months: (first: string, last: string) =>
      format.dateTimeRange(dayOf(first), dayOf(last), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  };
}
