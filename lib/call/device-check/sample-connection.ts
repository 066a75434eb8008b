import type { LocalTrackPublication, RemoteTrack } from 'livekit-client';
import { type NetworkSample, readSample, type StatsEntry } from './network-stats.rules.ts';

/** Looks once at what was sent and what came back. */
export async function sampleConnection(
  sent: readonly LocalTrackPublication[],
  received: readonly RemoteTrack[],
): Promise<NetworkSample> {
  const [sentStats, receivedStats] = await Promise.all([
    Promise.all(sent.map(({ track }) => track?.getRTCStatsReport())),
    Promise.all(received.map((track) => track.getRTCStatsReport())),
  ]);
  return readSample(performance.now(), entriesOf(sentStats), entriesOf(receivedStats));
}

/** The reports of tracks on one connection hold the same transport: each entry counts once. */
function entriesOf(reports: readonly (RTCStatsReport | undefined)[]): StatsEntry[] {
  const byId = new Map<string, StatsEntry>();
  for (const report of reports) {
    report?.forEach((entry: StatsEntry, id: string) => {
      byId.set(id, entry);
    });
  }
  return [...byId.values()];
}
