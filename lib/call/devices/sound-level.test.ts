import { describe, expect, it } from 'vitest';
import { hasSignal, isSilent, loudnessOf, SILENT_AFTER_MS } from './sound-level.rules.ts';

const tone = (peak: number) => Array.from({ length: 1024 }, (_, index) => peak * Math.sin(index / 5));

describe('sound levels', () => {
  it('rise with loudness between 0 and 1', () => {
    const levels = [0, 0.0001, 0.003, 0.03, 0.3, 1].map((peak) => loudnessOf(tone(peak)));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(levels[0]).toBe(0);
    expect(levels.at(-1)).toBe(1);
    expect(levels[3]).toBeGreaterThan(0.3);
    expect(levels[3]).toBeLessThan(0.8);
  });

  it('tell no signal from a quiet one', () => {
    expect(hasSignal(tone(0))).toBe(false);
    expect(hasSignal(tone(0.0001))).toBe(false);
    expect(hasSignal(tone(0.001))).toBe(true);
  });

  it('call a microphone silent only after ten seconds', () => {
    expect(isSilent(5_000, 5_000 + SILENT_AFTER_MS - 1)).toBe(false);
    expect(isSilent(5_000, 5_000 + SILENT_AFTER_MS)).toBe(true);
  });
});
