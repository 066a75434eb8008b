/** One entry of a browser's getStats(); what it holds differs between browsers. */
export type StatsEntry = Readonly<Record<string, unknown>>;

export type MediaRoute = 'udp' | 'tcp' | 'relay';

/** What one look at both connections shows. Bytes and packets are counted from the start. */
export interface NetworkSample {
  /** Milliseconds on any clock that only goes forward. */
  readonly atMs: number;
  readonly route: MediaRoute | null;
  readonly roundTripMs: number | null;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly packetsReceived: number;
  /** Lost between the media server and here, after repair. */
  readonly packetsLostDown: number;
  readonly packetsSent: number;
  /** Lost between here and the media server, as the media server reports. */
  readonly packetsLostUp: number;
  /** What the browser believes the way to the media server carries, or null where it does not say. */
  readonly availableKilobits: number | null;
  /** Whether the encoder is held back by the line; null where the browser does not say. */
  readonly isHeldBackByLine: boolean | null;
}

/** Reads both ends of the test: what was sent and what came back. */
export function readSample(
  atMs: number,
  sent: readonly StatsEntry[],
  received: readonly StatsEntry[],
): NetworkSample {
  const inbound = received.filter((entry) => entry.type === 'inbound-rtp');
  const outbound = sent.filter((entry) => entry.type === 'outbound-rtp');
  const reports = sent.filter((entry) => entry.type === 'remote-inbound-rtp');
  const paths = [readPath(sent), readPath(received)];
  const times = paths.map((path) => path.roundTripMs).filter((time) => time !== null);
  const reported = reports.map((entry) => entry.roundTripTime).filter((time) => typeof time === 'number');
  return {
    atMs,
    route: worstRoute(paths.map((path) => path.route)),
    // The pair's own probes are nearer the truth than the reports, which some browsers do not fill in.
    roundTripMs: times[0] ?? (reported[0] === undefined ? null : reported[0] * 1000),
    bytesSent: total(outbound, 'bytesSent'),
    bytesReceived: total(inbound, 'bytesReceived'),
    packetsReceived: total(inbound, 'packetsReceived'),
    packetsLostDown: total(inbound, 'packetsLost'),
    packetsSent: total(outbound, 'packetsSent'),
    packetsLostUp: total(reports, 'packetsLost'),
    availableKilobits: availableOn(sent),
    isHeldBackByLine: heldBackByLine(outbound),
  };
}

/** The way that media takes and its round trip, from the candidate pair in use. */
export function readPath(stats: readonly StatsEntry[]): {
  route: MediaRoute | null;
  roundTripMs: number | null;
} {
  const pair = selectedPair(stats);
  if (!pair) return { route: null, roundTripMs: null };
  const local = stats.find((entry) => entry.id === pair.localCandidateId);
  const roundTrip = pair.currentRoundTripTime;
  return {
    route: local ? routeOf(local) : null,
    roundTripMs: typeof roundTrip === 'number' ? roundTrip * 1000 : null,
  };
}

/** Chromium and Safari name the pair in the transport; Firefox marks it, or only nominates it. */
function selectedPair(stats: readonly StatsEntry[]): StatsEntry | undefined {
  const transport = stats.find((entry) => entry.type === 'transport' && entry.selectedCandidatePairId);
  if (transport) return stats.find((entry) => entry.id === transport.selectedCandidatePairId);
  const pairs = stats.filter((entry) => entry.type === 'candidate-pair');
  return (
    pairs.find((pair) => pair.selected === true) ??
    pairs.find((pair) => pair.nominated === true && pair.state === 'succeeded')
  );
}

function availableOn(sent: readonly StatsEntry[]): number | null {
  const available = selectedPair(sent)?.availableOutgoingBitrate;
  return typeof available === 'number' ? available / 1000 : null;
}

function heldBackByLine(outbound: readonly StatsEntry[]): boolean | null {
  const reasons = outbound
    .map((entry) => entry.qualityLimitationReason)
    .filter((reason) => reason !== undefined);
  return reasons.length > 0 ? reasons.includes('bandwidth') : null;
}

function routeOf(local: StatsEntry): MediaRoute {
  if (local.candidateType === 'relay') return 'relay';
  return String(local.protocol).toLowerCase() === 'tcp' ? 'tcp' : 'udp';
}

function worstRoute(routes: readonly (MediaRoute | null)[]): MediaRoute | null {
  const order: MediaRoute[] = ['relay', 'tcp', 'udp'];
  return order.find((route) => routes.includes(route)) ?? null;
}

function total(entries: readonly StatsEntry[], name: string): number {
  return entries.reduce((sum, entry) => sum + (typeof entry[name] === 'number' ? entry[name] : 0), 0);
}
