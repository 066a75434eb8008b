import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { isPlaceless, placeOf } from './zone.rules.ts';

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
/** How far clocks are set back: an hour, on Lord Howe Island half of one. */
const shiftsMs = [60, -60, 30, -30].map((minutes) => minutes * 60_000);
const date = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** Words for instants (ISO 8601 or milliseconds), always with the zone they are in. */
export function useVisitTimes() {
  const format = useFormatter();
  const locale = useLocale();
  const t = useTranslations('visit');

  const inZone = (time: string, timeZone: string) =>
    isPlaceless(timeZone)
      ? t('withoutPlace', { time, zone: placeOf(timeZone) })
      : t('withPlace', { time, place: placeOf(timeZone) });

  const bareTime = (at: string | number, timeZone: string) =>
    format.dateTime(new Date(at), { ...clock, timeZone });
  const day = (at: string | number, timeZone: string) => format.dateTime(new Date(at), { ...date, timeZone });
  // Not formatRange: its spaces differ between the server's ICU and the browsers'.
  const range = (from: string, to: string, timeZone: string) =>
    inZone(t('range', { from: bareTime(from, timeZone), to: bareTime(to, timeZone) }), timeZone);

  return {
    /** 14:20, for where the zone is named beside it. */
    bareTime,
    /** Tuesday 24 November. */
    day,
    /** 14:20 in Lisbon. */
    time: (at: string | number, timeZone: string) => inZone(bareTime(at, timeZone), timeZone),
    /** 14:20–14:40 in Lisbon. */
    range,
    /** Tuesday 24 November, 14:20 in Lisbon. */
    dayAndTime: (at: string, timeZone: string) =>
      t('when.dayAndRange', {
        day: day(at, timeZone),
        range: inZone(bareTime(at, timeZone), timeZone),
      }),
    /** Such as GMT+1, where clocks go back and show the time of an instant twice; else null. */
    offsetIfTwice: (at: string, timeZone: string) => {
      const ms = new Date(at).getTime();
      const shown = bareTime(ms, timeZone);
      if (!shiftsMs.some((shift) => bareTime(ms + shift, timeZone) === shown)) return null;
      const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
        ms,
      );
      return parts.find((part) => part.type === 'timeZoneName')?.value ?? null;
    },
    /** Whether two zones show the same wall time at an instant. */
    sameTime: (at: string, one: string, other: string) =>
      bareTime(at, one) === bareTime(at, other) && day(at, one) === day(at, other),
  };
}
