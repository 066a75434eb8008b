import '#server-only';
import { AccessToken, TrackSource } from 'livekit-server-sdk';
import { environment } from '#lib/env';
import { visitRoomName } from './room-name.rules.ts';

/** A token only opens the door: once inside, the media server refreshes it. */
const TOKEN_TTL_SECONDS = 60;

export interface VisitTokenInput {
  readonly mediaKey: string;
  readonly epoch: number;
  /** The opaque random name of this person in this visit. Their real name never reaches the media server. */
  readonly identity: string;
  readonly role: 'patient' | 'doctor' | 'staff' | 'guest';
}

const faceAndVoice = [TrackSource.CAMERA, TrackSource.MICROPHONE];
const screen = [TrackSource.SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO];

/** Signs a token for one visit's room of one epoch. Whether the person may have it is decided before. */
export function signVisitToken(input: VisitTokenInput): Promise<string> {
  const { mediaApiKey, mediaApiSecret } = environment();
  const token = new AccessToken(mediaApiKey, mediaApiSecret, {
    identity: input.identity,
    ttl: TOKEN_TTL_SECONDS,
  });
  token.addGrant({
    roomJoin: true,
    room: visitRoomName(input.mediaKey, input.epoch),
    canPublish: true,
    canSubscribe: true,
    canPublishSources: input.role === 'guest' ? faceAndVoice : [...faceAndVoice, ...screen],
    canPublishData: true,
    canUpdateOwnMetadata: false,
  });
  return token.toJwt();
}
