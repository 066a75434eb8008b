import type { Readiness } from '#lib/visit/readiness.rules';

export type ReadinessPart = 'camera' | 'sound' | 'network';

/** What one part of the equipment does. The detail is a key of messages/ under `visit.readiness.detail`. */
export interface ReadinessSign {
  readonly part: ReadinessPart;
  readonly state: 'works' | 'fails' | 'skipped';
  readonly detail: string | null;
}

/**
 * A device check in the three signs that a doctor reads at a glance: seen, heard, connected. `withRoute` says
 * by which way the network works: it helps the clinic to foresee trouble, and would only worry a patient.
 */
export function readinessSigns(readiness: Readiness, withRoute: boolean): ReadinessSign[] {
  return [cameraSign(readiness), soundSign(readiness), networkSign(readiness, withRoute)];
}

function cameraSign({ camera }: Readiness): ReadinessSign {
  if (camera === 'ok') return { part: 'camera', state: 'works', detail: null };
  // Going on without a camera is a choice, not a fault.
  if (camera === 'skipped') return { part: 'camera', state: 'skipped', detail: 'camera_skipped' };
  return { part: 'camera', state: 'fails', detail: `camera_${camera}` };
}

/** The microphone counts first: who cannot be heard cannot say that they hear nothing. */
function soundSign({ microphone, speaker }: Readiness): ReadinessSign {
  if (microphone !== 'ok') return { part: 'sound', state: 'fails', detail: `microphone_${microphone}` };
  if (speaker === 'not_heard') return { part: 'sound', state: 'fails', detail: 'speaker_not_heard' };
  return { part: 'sound', state: 'works', detail: speaker === 'skipped' ? 'speaker_skipped' : null };
}

function networkSign({ network }: Readiness, withRoute: boolean): ReadinessSign {
  if (network.state === 'skipped') return { part: 'network', state: 'skipped', detail: 'network_skipped' };
  if (network.state !== 'ok') return { part: 'network', state: 'fails', detail: `network_${network.state}` };
  return {
    part: 'network',
    state: 'works',
    detail: withRoute && network.route ? `network_${network.route}` : null,
  };
}
