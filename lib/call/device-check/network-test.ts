import type { RemoteTrack, Room } from 'livekit-client';
import type { NetworkReadiness } from '#lib/visit/readiness.rules';
import { type OpenedCheck, openCheck } from './check-api.ts';
import { failedNetwork, gradeNetwork, skippedNetwork, TEST_KILOBITS } from './network-grade.rules.ts';
import type { NetworkSample } from './network-stats.rules.ts';
import { type NetworkTrouble, troubleOfRefusal } from './network-trouble.rules.ts';
import { sampleConnection } from './sample-connection.ts';
import { makeTestPicture, makeTestTone, type TestMedia } from './test-media.ts';

type LiveKit = typeof import('livekit-client');

const MEASURE_MS = 5_000;
const SAMPLE_EVERY_MS = 250;
const CONNECT_TIMEOUT_MS = 12_000;
const FIRST_MEDIA_TIMEOUT_MS = 8_000;

export interface NetworkTestOutcome {
  readonly network: NetworkReadiness;
  /** The server's id of this test, to be closed with the result; null where none was opened. */
  readonly checkId: string | null;
  readonly trouble: NetworkTrouble | null;
  /** For `wait`: whole seconds. */
  readonly retryAfterSeconds?: number;
}

export interface NetworkTestInput {
  readonly visitId: string | null;
  /** The microphone that is open anyway, or null: then a tone is sent. It is never stopped here. */
  readonly microphone: MediaStreamTrack | null;
  /** How far it is, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Loads what the test needs, so that it begins at once. */
export function prepareNetworkTest(): void {
  void import('livekit-client').catch(() => undefined);
}

/**
 * Sends sound and picture to the media server and takes them back for five seconds. Never throws; an aborted
 * test counts as skipped.
 */
export async function runNetworkTest(input: NetworkTestInput): Promise<NetworkTestOutcome> {
  input.onProgress(0.05);
  const opened = await openCheck(input.visitId, input.signal);
  if (!opened.ok) {
    const { trouble, isConnectionToBlame } = troubleOfRefusal(opened.code);
    const network = isConnectionToBlame ? failedNetwork : skippedNetwork;
    return { network, checkId: null, trouble, retryAfterSeconds: opened.retryAfterSeconds };
  }
  const { checkId } = opened.value;
  input.onProgress(0.15);
  const rooms: Room[] = [];
  const media: TestMedia[] = [];
  try {
    const livekit = await import('livekit-client');
    return { checkId, ...(await measure(livekit, opened.value, input, rooms, media)) };
  } catch {
    return { checkId, network: failedNetwork, trouble: 'unreachable' };
  } finally {
    await Promise.all(rooms.map((room) => room.disconnect(false).catch(() => undefined)));
    for (const one of media) one.stop();
  }
}

/** What it opens goes into `rooms` and `media` at once: the caller closes them however this ends. */
async function measure(
  livekit: LiveKit,
  check: OpenedCheck,
  { microphone, onProgress, signal }: NetworkTestInput,
  rooms: Room[],
  media: TestMedia[],
): Promise<{ network: NetworkReadiness; trouble: NetworkTrouble | null }> {
  const [sender, receiver] = [new livekit.Room(), new livekit.Room()];
  rooms.push(sender, receiver);
  let isReplaced = false;
  receiver.on(livekit.RoomEvent.Disconnected, (reason) => {
    isReplaced ||= reason === livekit.DisconnectReason.ROOM_DELETED;
  });
  const received: RemoteTrack[] = [];
  receiver.on(livekit.RoomEvent.TrackSubscribed, (track) => received.push(track));
  const options = {
    maxRetries: 1,
    websocketTimeout: CONNECT_TIMEOUT_MS,
    peerConnectionTimeout: CONNECT_TIMEOUT_MS,
  };
  await Promise.all([
    receiver.connect(check.url, check.receiveToken, options),
    sender.connect(check.url, check.sendToken, options),
  ]);
  onProgress(0.3);
  const sent = await publish(livekit, sender, microphone, media);

  const samples: NetworkSample[] = [];
  const startedMs = performance.now();
  let firstMediaMs: number | null = null;
  while (firstMediaMs === null || performance.now() - firstMediaMs < MEASURE_MS) {
    await pause(SAMPLE_EVERY_MS);
    if (signal.aborted) return { network: skippedNetwork, trouble: null };
    if (isReplaced) return { network: skippedNetwork, trouble: 'replaced' };
    const sample = await sampleConnection(sent, received);
    const now = performance.now();
    if (firstMediaMs === null && sample.bytesReceived === 0) {
      if (now - startedMs > FIRST_MEDIA_TIMEOUT_MS) return { network: failedNetwork, trouble: 'no_media' };
      continue;
    }
    firstMediaMs ??= now;
    samples.push(sample);
    onProgress(0.35 + 0.65 * Math.min(1, (now - firstMediaMs) / MEASURE_MS));
  }
  return { network: gradeNetwork(samples), trouble: null };
}

async function publish(
  { Track }: LiveKit,
  room: Room,
  microphone: MediaStreamTrack | null,
  media: TestMedia[],
) {
  const picture = makeTestPicture();
  media.push(picture);
  const tone = microphone ? null : makeTestTone();
  if (tone) media.push(tone);
  const sound = microphone ?? tone?.track;
  return Promise.all([
    room.localParticipant.publishTrack(picture.track, {
      source: Track.Source.Camera,
      simulcast: false,
      videoEncoding: { maxBitrate: TEST_KILOBITS * 1000, maxFramerate: 20 },
    }),
    ...(sound
      ? [room.localParticipant.publishTrack(sound, { source: Track.Source.Microphone, dtx: false })]
      : []),
  ]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
