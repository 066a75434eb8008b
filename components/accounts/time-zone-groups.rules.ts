export interface TimeZoneGroup {
  readonly region: string;
  readonly places: readonly { readonly value: string; readonly place: string }[];
}

/** Zones by part of the world: Europe/Isle_of_Man becomes "Isle of Man" under "Europe". */
export function groupTimeZones(zones: readonly string[]): TimeZoneGroup[] {
  const groups = new Map<string, { value: string; place: string }[]>();
  for (const value of [...zones].sort()) {
    const [region = value, ...rest] = value.split('/');
    const place = (rest.join(', ') || region).replace(/_/g, ' ');
    groups.set(region, [...(groups.get(region) ?? []), { value, place }]);
  }
  return [...groups].map(([region, places]) => ({ region, places }));
}
