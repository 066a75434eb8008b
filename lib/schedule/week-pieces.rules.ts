import { DAY_MINUTES } from './clock-times.rules.ts';
import { addDays } from './week-dates.rules.ts';
import type { DayPiece, WeekHours } from './week-view.rules.ts';

/** The halves of weekly hours, each on the weekday (1 to 7) it lies on: overnight hours have two. */
export function piecesOfHours(hours: WeekHours): { weekday: number; piece: DayPiece }[] {
  const { id, weekday, startsMinute, endsMinute } = hours;
  const goesOn = endsMinute > DAY_MINUTES;
  const first: DayPiece = {
    kind: 'hours',
    id,
    startMinute: startsMinute,
    endMinute: Math.min(endsMinute, DAY_MINUTES),
    beganBefore: false,
    goesOn,
  };
  if (!goesOn) return [{ weekday, piece: first }];
  const second = { ...first, startMinute: 0, endMinute: endsMinute - DAY_MINUTES };
  return [
    { weekday, piece: first },
    { weekday: (weekday % 7) + 1, piece: { ...second, beganBefore: true, goesOn: false } },
  ];
}

/** What of a stretch of time lies on one calendar day of a zone, or null. Instants in milliseconds. */
export function pieceOnDay(
  span: { kind: DayPiece['kind']; id: string; startsMs: number; endsMs: number },
  date: string,
  timeZone: string,
): DayPiece | null {
  const dayStarts = startOfDayMs(date, timeZone);
  const dayEnds = startOfDayMs(addDays(date, 1), timeZone);
  if (span.endsMs <= dayStarts || span.startsMs >= dayEnds) return null;
  const beganBefore = span.startsMs < dayStarts;
  const goesOn = span.endsMs > dayEnds;
  const startMinute = beganBefore ? 0 : wallMinute(span.startsMs, timeZone);
  const wallEnd = span.endsMs >= dayEnds ? DAY_MINUTES : wallMinute(span.endsMs, timeZone);
  // In the hour that comes twice the clock can show an end before the start: draw the real length.
  const elapsed = Math.round((span.endsMs - Math.max(span.startsMs, dayStarts)) / 60_000);
  const endMinute = wallEnd > startMinute ? wallEnd : Math.min(DAY_MINUTES, startMinute + elapsed);
  return { kind: span.kind, id: span.id, startMinute, endMinute, beganBefore, goesOn };
}

/** The first instant of a calendar day in a zone, in milliseconds: not always 00:00. */
export function startOfDayMs(date: string, timeZone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
}

/** An instant as wall time of a zone, such as 2026-11-23T09:00. */
export function wallTimeOf(instantMs: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** A wall time of a zone as an instant in milliseconds: in a gap the later one, of two the first. */
export function instantOfWallTime(wall: string, timeZone: string): number {
  const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone, {
    disambiguation: 'compatible',
  });
  return zoned.epochMilliseconds;
}

function wallMinute(instantMs: number, timeZone: string): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone);
  return hour * 60 + minute;
}
