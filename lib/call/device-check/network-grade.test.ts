import { describe, expect, it } from 'vitest';
import { failedNetwork, gradeNetwork, outlookOf, skippedNetwork } from './network-grade.rules.ts';
import type { NetworkSample } from './network-stats.rules.ts';

interface Line {
  kilobits?: number;
  lossDown?: number;
  lossUp?: number;
  roundTripMs?: number | null;
  /** Where it differs from what arrives. */
  sentKilobits?: number;
  availableKilobits?: number | null;
  isHeldBackByLine?: boolean | null;
}

/** Five seconds of a steady line, sampled as the test does. 100 packets a second each way. */
function samplesOf(line: Line): NetworkSample[] {
  const { kilobits = 800, lossDown = 0, lossUp = 0, roundTripMs = 40 } = line;
  const { sentKilobits = kilobits, availableKilobits = null, isHeldBackByLine = null } = line;
  return Array.from({ length: 21 }, (_, index) => {
    const seconds = index / 4;
    const packets = seconds * 100;
    return {
      atMs: 1_000 + seconds * 1_000,
      route: 'udp',
      roundTripMs,
      bytesSent: (seconds * sentKilobits * 1_000) / 8,
      bytesReceived: (seconds * kilobits * 1_000) / 8,
      packetsReceived: packets * (1 - lossDown / 100),
      packetsLostDown: (packets * lossDown) / 100,
      packetsSent: packets,
      packetsLostUp: (packets * lossUp) / 100,
      availableKilobits,
      isHeldBackByLine,
    };
  });
}

describe('gradeNetwork', () => {
  it.each<[string, Line, string]>([
    ['a good line', {}, 'ok'],
    ['the slowest good line', { kilobits: 400 }, 'ok'],
    ['a slow line', { kilobits: 399 }, 'weak'],
    ['a line for sound alone', { kilobits: 30 }, 'weak'],
    ['the slowest usable line', { kilobits: 8 }, 'weak'],
    ['a line under 8 kbit/s', { kilobits: 7.4 }, 'failed'],
    ['a silent line', { kilobits: 0 }, 'failed'],
    ['5 % loss', { lossDown: 5 }, 'ok'],
    ['6 % loss down', { lossDown: 6 }, 'weak'],
    ['6 % loss up', { lossUp: 6 }, 'weak'],
    ['33 % loss', { lossDown: 33 }, 'weak'],
    ['34 % loss down', { lossDown: 34 }, 'failed'],
    ['34 % loss up', { lossUp: 34 }, 'failed'],
    ['a satellite', { roundTripMs: 650 }, 'weak'],
    [
      'a slow computer on a good line',
      { kilobits: 120, availableKilobits: 1_700, isHeldBackByLine: false },
      'ok',
    ],
    ['a slow line', { kilobits: 120, availableKilobits: 150, isHeldBackByLine: true }, 'weak'],
    [
      'a line that is said to be slow',
      { kilobits: 120, availableKilobits: 150, isHeldBackByLine: false },
      'weak',
    ],
    [
      'a good way there and a slow way back',
      { kilobits: 120, sentKilobits: 600, availableKilobits: 1_700, isHeldBackByLine: false },
      'weak',
    ],
    [
      'a good line that loses',
      { kilobits: 120, lossDown: 9, availableKilobits: 1_700, isHeldBackByLine: false },
      'weak',
    ],
    ['a browser that says nothing', { kilobits: 120 }, 'weak'],
    ['an unknown round trip', { roundTripMs: null }, 'ok'],
  ])('%s', (_, line, state) => {
    expect(gradeNetwork(samplesOf(line)).state).toBe(state);
  });

  it('tells what it measured', () => {
    expect(gradeNetwork(samplesOf({ kilobits: 512, lossUp: 2, roundTripMs: 81.6 }))).toEqual({
      state: 'ok',
      route: 'udp',
      lossPercent: 2,
      kilobitsPerSecond: 512,
      roundTripMs: 82,
    });
  });

  it('counts the throughput after the start alone', () => {
    const samples = samplesOf({ kilobits: 1_000 }).map((sample, index) => ({
      ...sample,
      bytesReceived: index < 10 ? 0 : (index - 10) * 25_000,
    }));
    expect(gradeNetwork(samples).kilobitsPerSecond).toBe(800);
  });

  it('takes repaired packets for no loss', () => {
    const samples = samplesOf({}).map((sample, index) => ({ ...sample, packetsLostDown: 20 - index }));
    expect(gradeNetwork(samples).lossPercent).toBe(0);
  });

  it('fails without samples', () => {
    expect(gradeNetwork([])).toEqual(failedNetwork);
    expect(gradeNetwork(samplesOf({}).slice(0, 1))).toEqual(failedNetwork);
  });
});

describe('outlookOf', () => {
  it.each([
    [{}, 'good'],
    [{ kilobits: 200 }, 'picture_may_freeze'],
    [{ lossDown: 20 }, 'picture_may_freeze'],
    [{ kilobits: 59 }, 'sound_only'],
    [{ kilobits: 3 }, 'failed'],
  ] as const)('%o', (line, outlook) => {
    expect(outlookOf(gradeNetwork(samplesOf(line)))).toBe(outlook);
  });

  it('keeps what was not tested apart from what failed', () => {
    expect(outlookOf(skippedNetwork)).toBe('skipped');
    expect(outlookOf(failedNetwork)).toBe('failed');
  });
});
