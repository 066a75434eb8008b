/** Whether a text names an IANA time zone that this runtime knows, such as Europe/Berlin. */
export function isTimeZone(text: unknown): text is string {
  // Intl also takes offsets such as +01:00; a person lives in a place, whose rules change.
  if (typeof text !== 'string' || !/^[A-Za-z][A-Za-z0-9_+\-/]{1,60}$/.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

/** The zones to choose from, by name; one that a person already has is always among them. */
export function timeZoneChoices(current?: string): string[] {
  const known = new Set(Intl.supportedValuesOf('timeZone'));
  known.add('UTC');
  if (current && isTimeZone(current)) known.add(current);
  return [...known].sort();
}
