/** A stretch of presence as the database has it. Times are milliseconds since the epoch. */
export interface KnownPresence {
  readonly id: string;
  readonly identity: string;
  readonly epoch: number;
  readonly joinedAtMs: number;
  readonly leftAtMs: number | null;
}

/** Who the media server said is in the room. */
export interface SeenPerson {
  readonly identity: string;
  readonly joinedAtMs: number;
}

export interface PresenceChanges {
  readonly opened: readonly SeenPerson[];
  /** Ids of the stretches that ended. */
  readonly closed: readonly string[];
}

/**
 * What an answer of the media server changes. Answers may arrive in another order than they were asked for
 * (webhook, client, reconciler): one never undoes what is newer than the moment at which it was asked.
 */
export function presenceChanges(
  known: readonly KnownPresence[],
  seen: readonly SeenPerson[],
  epoch: number,
  askedAtMs: number,
): PresenceChanges {
  const isThere = new Set(seen.map((person) => person.identity));
  const closed = known.filter(
    (row) =>
      row.leftAtMs === null &&
      (row.epoch !== epoch || (!isThere.has(row.identity) && row.joinedAtMs <= askedAtMs)),
  );
  const stays = new Set(
    known
      .filter((row) => row.epoch === epoch)
      .filter((row) => row.leftAtMs === null || row.leftAtMs > askedAtMs)
      .map((row) => row.identity),
  );
  const opened = seen
    .filter((person) => !stays.has(person.identity))
    // The media server's clock may be ahead of ours.
    .map((person) => ({ ...person, joinedAtMs: Math.min(person.joinedAtMs, askedAtMs) }));
  return { opened, closed: closed.map((row) => row.id) };
}
