import '#server-only';
import { AccessToken, TrackSource, type VideoGrant } from 'livekit-server-sdk';
import { environment } from '#lib/env';
import { opaqueName } from '#lib/visit/identity';
import { isNoSuchRoom, logMediaFailure, mediaServer } from '../client.ts';

/** How long a check may take, and how long its tokens open the door. */
export const CHECK_SECONDS = 60;
const PREFIX = 'check-';
/** One connection that sends and one that receives. */
const MAX_PARTICIPANTS = 2;
/** Long enough to load the client on a slow line, short enough not to outlive the check. */
const EMPTY_TIMEOUT_SECONDS = 30;
const DEPARTURE_TIMEOUT_SECONDS = 5;

/** A new throw-away room's name; it says nothing about anyone and cannot be guessed. */
export function newCheckRoomName(): string {
  return PREFIX + opaqueName();
}

/** Makes a check's room. Throws when the media server cannot. */
export async function createCheckRoom(name: string): Promise<void> {
  await mediaServer().createRoom({
    name,
    maxParticipants: MAX_PARTICIPANTS,
    emptyTimeout: EMPTY_TIMEOUT_SECONDS,
    departureTimeout: DEPARTURE_TIMEOUT_SECONDS,
  });
}

/** Deletes a check's room, after which its tokens lead nowhere. False when the media server cannot be reached. */
export async function deleteCheckRoom(name: string): Promise<boolean> {
  try {
    await mediaServer().deleteRoom(name);
    return true;
  } catch (error) {
    if (isNoSuchRoom(error)) return true;
    logMediaFailure('delete check room', error);
    return false;
  }
}

/** The names of the checks' rooms that exist now. Throws when the media server cannot be reached. */
export async function listCheckRooms(): Promise<string[]> {
  const rooms = await mediaServer().listRooms();
  return rooms.map((room) => room.name).filter((name) => name.startsWith(PREFIX));
}

/** Signs the two tokens of one check: one connection may only send, the other only receive. */
export async function signCheckTokens(room: string): Promise<{ sendToken: string; receiveToken: string }> {
  const [sendToken, receiveToken] = await Promise.all([
    sign(room, {
      canPublish: true,
      canPublishSources: [TrackSource.CAMERA, TrackSource.MICROPHONE],
      canSubscribe: false,
    }),
    sign(room, { canPublish: false, canSubscribe: true }),
  ]);
  return { sendToken, receiveToken };
}

function sign(room: string, rights: VideoGrant): Promise<string> {
  const { mediaApiKey, mediaApiSecret } = environment();
  const token = new AccessToken(mediaApiKey, mediaApiSecret, { identity: opaqueName(), ttl: CHECK_SECONDS });
  token.addGrant({ roomJoin: true, room, canPublishData: false, canUpdateOwnMetadata: false, ...rights });
  return token.toJwt();
}
