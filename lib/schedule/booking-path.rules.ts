/** What the address of a page of slots carries, so that the back button and links lead where they say. */
export interface BookingParams {
  /** The visit type. */
  readonly type?: string;
  /** A doctor's id, or `first` for whoever is free first. */
  readonly doctor?: string;
  /** A day of the week that is shown, such as 2026-11-23. */
  readonly week?: string;
  /** The day whose times are shown. */
  readonly day?: string;
  /** A zone other than the reader's own. */
  readonly zone?: string;
  /** The choice of a zone is open. */
  readonly zones?: '1';
  /** The chosen time, an ISO instant. */
  readonly at?: string;
  /** Whose time it is. */
  readonly with?: string;
}

/** A page of slots: its path, and what its address says now. */
export interface BookingPath {
  readonly base: string;
  readonly params: BookingParams;
}

const order = ['type', 'doctor', 'week', 'day', 'zone', 'zones', 'at', 'with'] as const;

/** The address with some of its parts changed; `undefined` takes a part out. */
export function bookingHref({ base, params }: BookingPath, changes: BookingParams = {}): string {
  const next = { ...params, ...changes };
  const query = order.flatMap((name) => {
    const value = next[name];
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return query.length === 0 ? base : `${base}?${query.join('&')}`;
}
