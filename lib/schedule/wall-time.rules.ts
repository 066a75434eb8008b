/**
 * The instant, in ms, at which a zone's clocks show a wall time. A wall time that the clocks skip means the
 * end of that gap; one that they show twice means the first.
 */
export function instantAtWall(wall: Temporal.PlainDateTime, timeZone: string): number {
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(wall)) return zoned.epochMilliseconds;
  // Not shown at all: 'earlier' went back before the gap, and the next change of the clocks is its end.
  return (zoned.getTimeZoneTransition('next') ?? zoned).epochMilliseconds;
}

/** The instant, in ms, some minutes of wall time after midnight of a date; 1440 and more lie on later days. */
export function instantAtMinute(date: Temporal.PlainDate, minute: number, timeZone: string): number {
  const midnight = date.toPlainDateTime();
  return instantAtWall(midnight.add({ minutes: minute }), timeZone);
}

/** The calendar date of an instant (ms) in a zone. */
export function dateAt(instantMs: number, timeZone: string): Temporal.PlainDate {
  return zonedAt(instantMs, timeZone).toPlainDate();
}

/** How far a zone's clocks are ahead of UTC at an instant (ms), in minutes. */
export function offsetMinutesAt(instantMs: number, timeZone: string): number {
  return zonedAt(instantMs, timeZone).offsetNanoseconds / 60e9;
}

/** Whether the clocks of a zone show the wall time of this instant (ms) twice: then its offset must be said. */
export function isShownTwice(instantMs: number, timeZone: string): boolean {
  const wall = zonedAt(instantMs, timeZone).toPlainDateTime();
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return !first.equals(wall.toZonedDateTime(timeZone, { disambiguation: 'later' }));
}

function zonedAt(instantMs: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone);
}
