/**
 * The media room of a visit: `v-<mediaKey>-<epoch>`. The key is random, so a name cannot be guessed; the
 * epoch rises when someone is sent back or ejected, so that every older token leads nowhere.
 */
export interface VisitRoomName {
  readonly mediaKey: string;
  readonly epoch: number;
}

/** The name of a visit's media room. */
export function visitRoomName(mediaKey: string, epoch: number): string {
  return `v-${mediaKey}-${epoch}`;
}

/** What a room's name says, or null where it is not a visit's room (a device check, another product). */
export function parseVisitRoomName(name: string): VisitRoomName | null {
  // The key is base64url and may hold hyphens itself: the epoch is what stands after the last one.
  const match = /^v-(.+)-([1-9]\d{0,8})$/.exec(name);
  return match?.[1] && match[2] ? { mediaKey: match[1], epoch: Number(match[2]) } : null;
}
