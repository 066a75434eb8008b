import type { RoomPerson } from '#lib/call/room/call-room';
import type { SnapshotParticipant } from '#lib/visit/snapshot.rules';

/** Somebody in the media room with the name that our own server gives them. */
export interface CallPerson extends RoomPerson {
  readonly name: string;
  readonly role: SnapshotParticipant['role'] | null;
}

/** Ties who is in the media room to names. Who is not in the snapshot yet has only just been added. */
export function namePeople(
  people: readonly RoomPerson[],
  participants: readonly SnapshotParticipant[],
  someone: string,
): CallPerson[] {
  const known = new Map(participants.map((entry) => [entry.identity, entry]));
  return people.map((person) => {
    const participant = known.get(person.identity);
    return { ...person, name: participant?.name ?? someone, role: participant?.role ?? null };
  });
}
