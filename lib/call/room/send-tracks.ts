import { LocalAudioTrack, type LocalParticipant, LocalVideoTrack, Track } from 'livekit-client';
import type { SentSource } from './call-room.ts';

const sources: Record<SentSource, Track.Source> = {
  microphone: Track.Source.Microphone,
  camera: Track.Source.Camera,
  screen: Track.Source.ScreenShare,
  screen_sound: Track.Source.ScreenShareAudio,
};

/** A publication can time out on a slow machine while the connection is fine. */
const ATTEMPTS = 3;

/**
 * Keeps what a participant sends as it was last asked for. Requests for one source are met one after the
 * other: publishing, replacing and muting at once leaves the media library and the server in disagreement.
 */
export function createTrackSender(participant: LocalParticipant) {
  const queues = new Map<SentSource, Promise<void>>();
  const send = (source: SentSource, track: MediaStreamTrack | null, isMuted: boolean): Promise<void> => {
    const before = queues.get(source) ?? Promise.resolve();
    const next = before.then(() => meet(participant, source, track, isMuted));
    const settled = next.catch(() => undefined);
    queues.set(source, settled);
    return settled;
  };
  return { send };
}

async function meet(
  participant: LocalParticipant,
  source: SentSource,
  track: MediaStreamTrack | null,
  isMuted: boolean,
): Promise<void> {
  const sent = participant.getTrackPublication(sources[source])?.track;
  if (!track) {
    if (!sent) return;
    await (isMuted ? sent.mute() : participant.unpublishTrack(sent, false));
    return;
  }
  if (!sent) return publish(participant, source, track, isMuted);
  if (sent.mediaStreamTrack !== track) await sent.replaceTrack(track, true);
  await (isMuted ? sent.mute() : sent.unmute());
}

async function publish(
  participant: LocalParticipant,
  source: SentSource,
  track: MediaStreamTrack,
  isMuted: boolean,
): Promise<void> {
  const local = track.kind === 'audio' ? new LocalAudioTrack(track) : new LocalVideoTrack(track);
  if (isMuted) await local.mute();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await participant.publishTrack(local, { source: sources[source] });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || track.readyState === 'ended') throw error;
    }
  }
}
