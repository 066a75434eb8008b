const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Australia/Sydney',
  'Asia/Tokyo',
  'Asia/Kolkata',
];

/** A zone in which people are at work now: a full day at half past two at night would be an odd picture. */
export function zoneAtWork(): string {
  const isAtWork = (zone: string) => {
    const { hour } = Temporal.Now.zonedDateTimeISO(zone);
    return hour >= 9 && hour < 16;
  };
  return zones.find(isAtWork) ?? 'Europe/Berlin';
}
