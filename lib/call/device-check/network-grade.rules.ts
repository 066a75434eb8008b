import type { NetworkReadiness } from '#lib/visit/readiness.rules';
import type { NetworkSample } from './network-stats.rules.ts';

/**
 * Limits after Jitsi's pre-call test: unusable under 8 kbit/s or over 33 % loss, sound only under 20, no video
 * under 60, good from 750 kbit/s and up to 5 % loss. The test sends at most TEST_KILOBITS and encoders stay
 * under their limit, so "good" begins where a calm 720p picture of a face does.
 */
export const UNUSABLE_KILOBITS = 8;
export const UNUSABLE_LOSS_PERCENT = 33;
export const SOUND_ONLY_KILOBITS = 60;
export const GOOD_KILOBITS = 400;
export const GOOD_LOSS_PERCENT = 5;
/** ITU-T G.114: from 400 ms one way talk is no longer possible; half of a round trip of 500 leaves room for the rest. */
export const GOOD_ROUND_TRIP_MS = 500;
/** What of the sent bits has to come back for the line not to be the one that held them up. */
const ARRIVES_WHOLE = 0.8;
/** The most that the test sends, in kilobits per second. */
export const TEST_KILOBITS = 900;

/** A test that could not be done. */
export const failedNetwork: NetworkReadiness = {
  state: 'failed',
  route: null,
  lossPercent: null,
  kilobitsPerSecond: null,
  roundTripMs: null,
};

/** A test that was not done. */
export const skippedNetwork: NetworkReadiness = { ...failedNetwork, state: 'skipped' };

/** What a visit over this connection will be like. */
export type NetworkOutlook = 'good' | 'picture_may_freeze' | 'sound_only' | 'failed' | 'skipped';

/** Puts a measured connection into one of the outlooks that a person can do something with. */
export function outlookOf(network: NetworkReadiness): NetworkOutlook {
  if (network.state === 'skipped' || network.state === 'failed') return network.state;
  if (network.state === 'ok') return 'good';
  return (network.kilobitsPerSecond ?? 0) < SOUND_ONLY_KILOBITS ? 'sound_only' : 'picture_may_freeze';
}

/**
 * Grades a test from its samples, oldest first. Throughput is that of the second half, when the browser has
 * found out what the line carries; loss is that of the whole time, of the worse direction. A busy computer
 * or an old phone sends less than the line carries: where the browser says so, the line is not blamed.
 */
export function gradeNetwork(samples: readonly NetworkSample[]): NetworkReadiness {
  const first = samples[0];
  const last = samples.at(-1);
  const middle = samples[Math.floor((samples.length - 1) / 2)];
  if (!first || !last || !middle || last.atMs === middle.atMs) return failedNetwork;

  const bits = (last.bytesReceived - middle.bytesReceived) * 8;
  const kilobitsPerSecond = bits / (last.atMs - middle.atMs);
  const lossPercent = Math.max(
    lossOf(last.packetsLostDown - first.packetsLostDown, last.packetsReceived - first.packetsReceived, 0),
    lossOf(last.packetsLostUp - first.packetsLostUp, 0, last.packetsSent - first.packetsSent),
  );
  const bitsSent = (last.bytesSent - middle.bytesSent) * 8;
  const isSlowDevice =
    last.isHeldBackByLine === false &&
    (last.availableKilobits ?? 0) >= GOOD_KILOBITS &&
    bits >= bitsSent * ARRIVES_WHOLE;
  const roundTrips = samples.map((sample) => sample.roundTripMs).filter((time) => time !== null);
  const roundTripMs = median(roundTrips);
  const measured = {
    route: last.route,
    lossPercent: Math.round(lossPercent * 10) / 10,
    kilobitsPerSecond: Math.round(kilobitsPerSecond),
    roundTripMs: roundTripMs === null ? null : Math.round(roundTripMs),
  };
  return { state: stateOf(measured, isSlowDevice), ...measured };
}

function stateOf(
  measured: { lossPercent: number; kilobitsPerSecond: number; roundTripMs: number | null },
  isSlowDevice: boolean,
): NetworkReadiness['state'] {
  const { lossPercent, kilobitsPerSecond, roundTripMs } = measured;
  if (kilobitsPerSecond < UNUSABLE_KILOBITS || lossPercent > UNUSABLE_LOSS_PERCENT) return 'failed';
  const isGood =
    (kilobitsPerSecond >= GOOD_KILOBITS || isSlowDevice) &&
    lossPercent <= GOOD_LOSS_PERCENT &&
    (roundTripMs ?? 0) <= GOOD_ROUND_TRIP_MS;
  return isGood ? 'ok' : 'weak';
}

/** Percent lost, of all that were sent: either known, or those that came plus those that did not. */
function lossOf(lost: number, arrived: number, sent: number): number {
  // A repaired packet makes the count fall: that is no negative loss.
  const missing = Math.max(0, lost);
  const all = Math.max(sent, arrived + missing);
  return all > 0 ? Math.min(100, (missing / all) * 100) : 0;
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}
