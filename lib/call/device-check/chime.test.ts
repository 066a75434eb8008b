import { expect, it } from 'vitest';
import { CHIME_SAMPLE_RATE, chimeSamples, wavFile } from './chime.rules.ts';

it('makes a sound that can be heard, does not crack and dies away', () => {
  const samples = chimeSamples();
  const peak = Math.max(...samples.map(Math.abs));
  expect(peak).toBeCloseTo(0.5, 2);
  expect(samples[0]).toBe(0);
  expect(Math.max(...samples.slice(-CHIME_SAMPLE_RATE / 10).map(Math.abs))).toBeLessThan(0.01);
});

it('writes a WAV file', () => {
  const file = Buffer.from(wavFile(new Float32Array([0, 1, -1, 2]), 24_000));
  expect(file.toString('latin1', 0, 4)).toBe('RIFF');
  expect(file.readUInt32LE(4)).toBe(file.length - 8);
  expect(file.readUInt32LE(24)).toBe(24_000);
  expect([0, 1, 2, 3].map((index) => file.readInt16LE(44 + index * 2))).toEqual([0, 32_767, -32_767, 32_767]);
});
