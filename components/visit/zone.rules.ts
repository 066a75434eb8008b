/** The place that an IANA time zone is named after: `America/Argentina/Buenos_Aires` is Buenos Aires. */
export function placeOf(timeZone: string): string {
  const last = timeZone.split('/').at(-1) ?? timeZone;
  return last.replaceAll('_', ' ');
}

/** Whether a zone is named after no place, as UTC is. */
export function isPlaceless(timeZone: string): boolean {
  return timeZone === 'UTC' || timeZone === 'GMT' || timeZone.startsWith('Etc/');
}
