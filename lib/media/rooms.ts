import '#server-only';
import { DataPacket_Kind, ParticipantInfo_State } from 'livekit-server-sdk';
import { done, type Result, refusal, success } from '#lib/result.rules';
import { isNoSuchRoom, logMediaFailure, mediaServer } from './client.ts';
import { parseVisitRoomName, type VisitRoomName, visitRoomName } from './room-name.rules.ts';

export const MAX_PARTICIPANTS = 8;
/** How long a room waits for its first person, in seconds: patient and doctor may both be delayed. */
const EMPTY_TIMEOUT_SECONDS = 6 * 60 * 60;
/** How long it waits once all have dropped out; the default of 20 s loses it in a shared drop-out. */
const DEPARTURE_TIMEOUT_SECONDS = 2 * 60 * 60;
/** The topic of chat messages in the media room. */
export const CHAT_TOPIC = 'chat';

/** Somebody in a media room. */
export interface PresentPerson {
  readonly identity: string;
  readonly joinedAt: Date;
}

/** Makes a visit's media room where it is not there: the server never makes one for a token. */
export async function ensureVisitRoom(mediaKey: string, epoch: number): Promise<Result> {
  try {
    await mediaServer().createRoom({
      name: visitRoomName(mediaKey, epoch),
      maxParticipants: MAX_PARTICIPANTS,
      emptyTimeout: EMPTY_TIMEOUT_SECONDS,
      departureTimeout: DEPARTURE_TIMEOUT_SECONDS,
    });
    return done;
  } catch (error) {
    logMediaFailure('create room', error);
    return refusal('media_unavailable');
  }
}

/**
 * Deletes a visit's media room; everyone in it is disconnected and no token of it works again.
 * Where the media server cannot be reached the reconciler deletes it later.
 */
export async function deleteVisitRoom(mediaKey: string, epoch: number): Promise<Result> {
  try {
    await mediaServer().deleteRoom(visitRoomName(mediaKey, epoch));
    return done;
  } catch (error) {
    if (isNoSuchRoom(error)) return done;
    logMediaFailure('delete room', error);
    return refusal('media_unavailable');
  }
}

/** Who is in a visit's media room now; nobody where there is no room. */
export async function listIdentities(mediaKey: string, epoch: number): Promise<Result<PresentPerson[]>> {
  try {
    const people = await mediaServer().listParticipants(visitRoomName(mediaKey, epoch));
    return success(
      people
        .filter(
          ({ state }) => state === ParticipantInfo_State.JOINED || state === ParticipantInfo_State.ACTIVE,
        )
        .map(({ identity, joinedAtMs, joinedAt }) => ({
          identity,
          joinedAt: new Date(Number(joinedAtMs) || Number(joinedAt) * 1000),
        })),
    );
  } catch (error) {
    if (isNoSuchRoom(error)) return success([]);
    logMediaFailure('list participants', error);
    return refusal('media_unavailable');
  }
}

/** The visits' media rooms that exist now. */
export async function listVisitRooms(): Promise<Result<VisitRoomName[]>> {
  try {
    const rooms = await mediaServer().listRooms();
    return success(rooms.map((room) => parseVisitRoomName(room.name)).filter((name) => name !== null));
  } catch (error) {
    logMediaFailure('list rooms', error);
    return refusal('media_unavailable');
  }
}

/** Sends what the server has stored to those who are in the room. Who misses it reads it from the server. */
export async function sendChatToRoom(mediaKey: string, epoch: number, message: object): Promise<void> {
  const data = new TextEncoder().encode(JSON.stringify(message));
  try {
    await mediaServer().sendData(visitRoomName(mediaKey, epoch), data, DataPacket_Kind.RELIABLE, {
      topic: CHAT_TOPIC,
    });
  } catch (error) {
    if (!isNoSuchRoom(error)) logMediaFailure('send data', error);
  }
}
