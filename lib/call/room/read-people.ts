import {
  ConnectionQuality,
  type Participant,
  type RemoteTrack,
  type RemoteTrackPublication,
  type Room,
  Track,
} from 'livekit-client';
import type { Quality, RoomPerson } from './call-room.ts';

const qualities: Record<ConnectionQuality, Quality> = {
  [ConnectionQuality.Excellent]: 'good',
  [ConnectionQuality.Good]: 'good',
  [ConnectionQuality.Poor]: 'weak',
  [ConnectionQuality.Lost]: 'lost',
  [ConnectionQuality.Unknown]: 'unknown',
};

/** Everybody in a room as they are now, oneself first, the others in the order in which they came. */
export function readPeople(room: Room): RoomPerson[] {
  const others = [...room.remoteParticipants.values()].sort(
    (a, b) => (a.joinedAt?.getTime() ?? 0) - (b.joinedAt?.getTime() ?? 0),
  );
  return [readPerson(room.localParticipant), ...others.map(readPerson)];
}

function readPerson(participant: Participant): RoomPerson {
  const microphone = participant.getTrackPublication(Track.Source.Microphone);
  return {
    identity: participant.identity,
    isMe: participant.isLocal,
    hasMicrophone: microphone !== undefined,
    isMuted: microphone?.isMuted ?? true,
    isSpeaking: participant.isSpeaking,
    quality: qualities[participant.connectionQuality],
    camera: arriving(participant, Track.Source.Camera),
    screen: arriving(participant, Track.Source.ScreenShare),
    voice: arriving(participant, Track.Source.Microphone),
    screenSound: arriving(participant, Track.Source.ScreenShareAudio),
  };
}

/** The track of another person that can be shown now. A muted camera shows nothing; a muted voice stays attached. */
function arriving(participant: Participant, source: Track.Source): RemoteTrack | null {
  if (participant.isLocal) return null;
  const publication = participant.getTrackPublication(source) as RemoteTrackPublication | undefined;
  if (!publication?.track) return null;
  return publication.isMuted && source === Track.Source.Camera ? null : publication.track;
}
