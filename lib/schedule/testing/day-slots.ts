import { findSlots, type SlotQuery } from '../slots.rules.ts';

export const ms = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
export const instants = (starts: number[]) =>
  starts.map((start) => Temporal.Instant.fromEpochMilliseconds(start).toString().replace(':00Z', 'Z'));
export const walls = (starts: number[], timeZone: string) =>
  starts.map((start) =>
    Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO(timeZone)
      .toPlainTime()
      .toString({ smallestUnit: 'minute' }),
  );
const clock = (text: string) => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The slots that one day's hours give: “22:00–30:00” ends at 06:00 of the next day. */
export function slotsOn(date: string, timeZone: string, hours: string[], more: Partial<SlotQuery> = {}) {
  const weekday = Temporal.PlainDate.from(date).dayOfWeek;
  return findSlots({
    weeklyHours: hours.map((text) => {
      const [starts = '', ends = ''] = text.split('–');
      return { weekday, startsMinute: clock(starts), endsMinute: clock(ends) };
    }),
    timeOff: [],
    busy: [],
    timeZone,
    slotMinutes: 30,
    fromMs: ms(`${date}T00:00Z`) - 86_400_000,
    toMs: ms(`${date}T00:00Z`) + 3 * 86_400_000,
    nowMs: ms('2026-11-22T00:00Z'),
    minimumNotice: { minutes: 0 },
    ...more,
  });
}
