import fs from 'node:fs';
import { expect, it } from 'vitest';
import type { Readiness } from '#lib/visit/readiness.rules';
import { readinessSigns } from './readiness-signs.rules.ts';

const network = { lossPercent: 0, kilobitsPerSecond: 900, roundTripMs: 20 };
const good: Readiness = {
  camera: 'ok',
  microphone: 'ok',
  speaker: 'ok',
  network: { ...network, state: 'ok', route: 'udp' },
};

it('says in three signs that all is well', () => {
  const read = (withRoute: boolean) =>
    readinessSigns(good, withRoute).map((sign) => [sign.part, sign.state, sign.detail]);
  const seenAndHeard = [
    ['camera', 'works', null],
    ['sound', 'works', null],
  ];
  expect(read(true)).toEqual([...seenAndHeard, ['network', 'works', 'network_udp']]);
  expect(read(false)).toEqual([...seenAndHeard, ['network', 'works', null]]);
});

it('names a missing microphone before a speaker that was not heard', () => {
  const sound = (change: Partial<Readiness>) => readinessSigns({ ...good, ...change }, false)[1];
  expect(sound({ microphone: 'missing', speaker: 'not_heard' })).toMatchObject({
    detail: 'microphone_missing',
  });
  expect(sound({ speaker: 'not_heard' })).toMatchObject({ state: 'fails', detail: 'speaker_not_heard' });
});

it('does not count a camera left off by choice as a fault', () => {
  expect(readinessSigns({ ...good, camera: 'skipped' }, false)[0]).toMatchObject({ state: 'skipped' });
});

it('has words for whatever a check can find', () => {
  const file = new URL('../../messages/en/visit.json', import.meta.url);
  const words = JSON.parse(fs.readFileSync(file, 'utf8')).readiness.detail;
  const cameras = ['refused', 'busy', 'missing', 'skipped', 'unavailable'] as const;
  const microphones = ['silent', 'refused', 'busy', 'missing', 'unavailable'] as const;
  const found = [
    ...cameras.map((camera) => ({ ...good, camera })),
    ...microphones.map((microphone) => ({ ...good, microphone })),
    ...(['not_heard', 'skipped'] as const).map((speaker) => ({ ...good, speaker })),
    ...(['weak', 'failed', 'skipped'] as const).map((state) => ({
      ...good,
      network: { ...network, state, route: null },
    })),
    ...(['udp', 'tcp', 'relay'] as const).map((route) => ({
      ...good,
      network: { ...network, state: 'ok' as const, route },
    })),
  ];
  const details = found.flatMap((one) => readinessSigns(one, true)).flatMap((sign) => sign.detail ?? []);
  expect(details.filter((detail) => !words[detail])).toEqual([]);
});
