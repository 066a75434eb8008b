import { describe, expect, it } from 'vitest';
import { readPath, readSample, type StatsEntry } from './network-stats.rules.ts';

const local = (over: StatsEntry = {}): StatsEntry => ({
  id: 'L1',
  type: 'local-candidate',
  candidateType: 'host',
  protocol: 'udp',
  ...over,
});
const pair = (over: StatsEntry = {}): StatsEntry => ({
  id: 'P1',
  type: 'candidate-pair',
  localCandidateId: 'L1',
  state: 'succeeded',
  currentRoundTripTime: 0.042,
  ...over,
});
const transport: StatsEntry = { id: 'T1', type: 'transport', selectedCandidatePairId: 'P1' };

describe('readPath', () => {
  it('follows the transport to the pair in use', () => {
    const stale = pair({ id: 'P0', localCandidateId: 'L0', nominated: true, currentRoundTripTime: 9 });
    expect(readPath([stale, pair(), local(), transport])).toEqual({ route: 'udp', roundTripMs: 42 });
  });

  it('finds the pair that Firefox marks', () => {
    expect(readPath([pair({ selected: true }), local()]).route).toBe('udp');
  });

  it('finds the pair that is only nominated', () => {
    expect(readPath([pair({ state: 'in-progress', id: 'P0' }), pair({ nominated: true }), local()])).toEqual({
      route: 'udp',
      roundTripMs: 42,
    });
  });

  it.each([
    ['tcp', { protocol: 'tcp' }],
    ['tcp', { protocol: 'TCP' }],
    ['relay', { candidateType: 'relay' }],
    ['relay', { candidateType: 'relay', protocol: 'tcp' }],
    ['udp', { candidateType: 'prflx' }],
  ])('says %s', (route, candidate) => {
    expect(readPath([transport, pair(), local(candidate)]).route).toBe(route);
  });

  it('knows nothing without a pair', () => {
    expect(readPath([])).toEqual({ route: null, roundTripMs: null });
  });
});

describe('readSample', () => {
  const received: StatsEntry[] = [
    transport,
    pair(),
    local(),
    { id: 'i1', type: 'inbound-rtp', bytesReceived: 1_000, packetsReceived: 10, packetsLost: 1 },
    { id: 'i2', type: 'inbound-rtp', bytesReceived: 500, packetsReceived: 5, packetsLost: 0 },
  ];

  it('adds up sound and picture, and takes the worse way', () => {
    const sent: StatsEntry[] = [
      transport,
      pair({ currentRoundTripTime: 0.1, availableOutgoingBitrate: 1_500_000 }),
      local({ candidateType: 'relay' }),
      { id: 'o1', type: 'outbound-rtp', packetsSent: 20, bytesSent: 900, qualityLimitationReason: 'none' },
      { id: 'o2', type: 'outbound-rtp', packetsSent: 5, bytesSent: 100 },
      { id: 'r1', type: 'remote-inbound-rtp', packetsLost: 2, roundTripTime: 0.3 },
    ];
    expect(readSample(5, sent, received)).toEqual({
      atMs: 5,
      route: 'relay',
      roundTripMs: 100,
      bytesSent: 1_000,
      bytesReceived: 1_500,
      packetsReceived: 15,
      packetsLostDown: 1,
      packetsSent: 25,
      packetsLostUp: 2,
      availableKilobits: 1_500,
      isHeldBackByLine: false,
    });
  });

  it.each([
    ['bandwidth', true],
    ['cpu', false],
    [undefined, null],
  ])('knows who holds the encoder back: %s', (qualityLimitationReason, isHeldBackByLine) => {
    const sent: StatsEntry[] = [{ id: 'o1', type: 'outbound-rtp', qualityLimitationReason }];
    expect(readSample(0, sent, [])).toMatchObject({ isHeldBackByLine, availableKilobits: null });
  });

  it('takes the reported round trip where the pairs have none', () => {
    const sent: StatsEntry[] = [{ id: 'r1', type: 'remote-inbound-rtp', roundTripTime: 0.25 }];
    expect(readSample(0, sent, []).roundTripMs).toBe(250);
  });
});
