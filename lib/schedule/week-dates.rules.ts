/**
 * The Monday of the ISO week that a text names: "2026-W48", or a date in it. Anything else: this week's, and
 * so for years that no schedule reaches, some of which PostgreSQL does not know.
 */
export function mondayOf(text: string | undefined, today: string): string {
  const named = mondayOfWeekName(text) ?? mondayOfDate(text);
  const isReached = named !== null && named.year >= 2000 && named.year < 2200;
  return (isReached ? named : (mondayOfDate(today) ?? today)).toString();
}

/** The name of the ISO week that begins on a Monday, such as "2026-W48". */
export function weekNameOf(monday: string): string {
  const date = Temporal.PlainDate.from(monday);
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}

/** A date some days later, or earlier where the count is negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function mondayOfWeekName(text = '') {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, week] = [Number(match[1]), Number(match[2])];
  // 4 January is always in week 1 (ISO 8601).
  const firstMonday = toMonday(new Temporal.PlainDate(year, 1, 4));
  const monday = firstMonday.add({ weeks: week - 1 });
  return week >= 1 && monday.weekOfYear === week ? monday : null;
}

function mondayOfDate(text = '') {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return toMonday(Temporal.PlainDate.from(text));
  } catch {
    return null;
  }
}

function toMonday(date: Temporal.PlainDate) {
  return date.subtract({ days: date.dayOfWeek - 1 });
}
