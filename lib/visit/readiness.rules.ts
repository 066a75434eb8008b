/** What a device check found. Kept on the visit and shown on the doctor's page. */
export interface Readiness {
  readonly camera: 'ok' | 'refused' | 'busy' | 'missing' | 'skipped' | 'unavailable';
  readonly microphone: 'ok' | 'silent' | 'refused' | 'busy' | 'missing' | 'unavailable';
  /** Whether the person said that they heard the sound. */
  readonly speaker: 'ok' | 'not_heard' | 'skipped';
  readonly network: NetworkReadiness;
}

export interface NetworkReadiness {
  readonly state: 'ok' | 'weak' | 'failed' | 'skipped';
  /** How media reached the server: straight, over TCP, or through a relay. */
  readonly route: 'udp' | 'tcp' | 'relay' | null;
  /** Packets lost on the way, in percent, or null when unknown. */
  readonly lossPercent: number | null;
  /** Measured media throughput in kilobits per second, or null when unknown. */
  readonly kilobitsPerSecond: number | null;
  /** Round trip to the media server in milliseconds, or null when unknown. */
  readonly roundTripMs: number | null;
}

/** Whether a visit can begin with these devices: heard, seen or not, and connected. */
export function isReady(readiness: Readiness | null): boolean {
  return (
    readiness !== null &&
    readiness.microphone === 'ok' &&
    readiness.speaker !== 'not_heard' &&
    readiness.network.state !== 'failed' &&
    readiness.network.state !== 'skipped'
  );
}
