import { describe, expect, it } from 'vitest';
import type { Readiness } from '#lib/visit/readiness.rules';
import { afterPart, notBegun, readinessOf, summaryOf, verdictOf } from './check-progress.rules.ts';

const network = {
  state: 'ok',
  route: 'udp',
  lossPercent: 0,
  kilobitsPerSecond: 800,
  roundTripMs: 20,
} as const;
const good: Readiness = { camera: 'ok', microphone: 'ok', speaker: 'ok', network };

describe('the steps of a check', () => {
  it('follow each other to the result', () => {
    const steps: string[] = [];
    let progress = afterPart(notBegun, {});
    for (const found of [{ camera: 'ok' }, { microphone: 'ok' }, { speaker: 'ok' }, { network }] as const) {
      steps.push(progress.step);
      expect(readinessOf(progress.findings)).toBeNull();
      progress = afterPart(progress, found);
    }
    expect(steps).toEqual(['camera', 'microphone', 'speaker', 'network']);
    expect(progress.step).toBe('result');
    expect(readinessOf(progress.findings)).toEqual(good);
  });

  it('lead straight back to the result when one part is done again', () => {
    const again = afterPart({ step: 'camera', findings: { ...good, camera: 'refused' } }, { camera: 'ok' });
    expect(again).toEqual({ step: 'result', findings: good });
  });
});

describe('what a check means', () => {
  it.each<[Partial<Readiness>, string, number]>([
    [{}, 'ready', 0],
    [{ camera: 'skipped' }, 'without_camera', 0],
    [{ camera: 'refused' }, 'without_camera', 1],
    [{ network: { ...network, state: 'weak' } }, 'weak', 0],
    [{ speaker: 'skipped' }, 'ready', 0],
    [{ speaker: 'not_heard' }, 'not_ready', 1],
    [{ microphone: 'silent' }, 'not_ready', 1],
    [{ microphone: 'busy', camera: 'busy' }, 'not_ready', 2],
    [{ network: { ...network, state: 'failed' } }, 'not_ready', 1],
    [{ network: { ...network, state: 'skipped' } }, 'untested', 0],
  ])('%o → %s', (change, verdict, failures) => {
    expect(summaryOf({ ...good, ...change })).toEqual({ verdict, failures });
  });

  it('says of each part how it stands', () => {
    const mixed: Readiness = { ...good, camera: 'skipped', microphone: 'silent' };
    expect(['camera', 'microphone', 'speaker'].map((part) => verdictOf(mixed, part as 'camera'))).toEqual([
      'skipped',
      'fails',
      'works',
    ]);
  });
});
