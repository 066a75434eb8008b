/** Somebody else in the call, as far as it is worth saying. */
export interface AnnouncedPerson {
  readonly identity: string;
  readonly name: string;
  readonly isMuted: boolean;
  readonly sharesScreen: boolean;
}

/** Something to say once: a key of messages/ under `call.announce`, and whom it is about. */
export interface Announcement {
  readonly key: 'joined' | 'left' | 'muted' | 'unmuted' | 'shares' | 'shares_no_more';
  readonly name: string;
}

/**
 * What changed between two moments at which one was connected. What happens in between, while everyone seems
 * gone, is not worth a word when they are all back.
 */
export function announcementsBetween(
  before: readonly AnnouncedPerson[],
  now: readonly AnnouncedPerson[],
): Announcement[] {
  const said: Announcement[] = [];
  const known = new Map(before.map((person) => [person.identity, person]));
  const present = new Set(now.map((person) => person.identity));
  for (const person of before) {
    if (!present.has(person.identity)) said.push({ key: 'left', name: person.name });
  }
  for (const person of now) {
    const { name } = person;
    const earlier = known.get(person.identity);
    if (!earlier) {
      said.push({ key: 'joined', name });
      continue;
    }
    if (earlier.isMuted !== person.isMuted) said.push({ key: person.isMuted ? 'muted' : 'unmuted', name });
    if (earlier.sharesScreen !== person.sharesScreen) {
      said.push({ key: person.sharesScreen ? 'shares' : 'shares_no_more', name });
    }
  }
  return said;
}
