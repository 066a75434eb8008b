import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapsWeekly, type WeeklySpan } from './weekly-overlap.rules.ts';

const at = (weekday: number, from: number, to: number): WeeklySpan => ({
  weekday,
  startsMinute: from * 60,
  endsMinute: to * 60,
});

describe('weekly hours that overlap', () => {
  it.each([
    ['the same hours', at(1, 9, 12), at(1, 9, 12), true],
    ['a part', at(1, 9, 12), at(1, 11, 14), true],
    ['touching', at(1, 9, 12), at(1, 12, 14), false],
    ['another day', at(1, 9, 12), at(2, 9, 12), false],
    ['overnight into the next morning', at(1, 22, 30), at(2, 5, 8), true],
    ['after the night', at(1, 22, 30), at(2, 6, 8), false],
    ['Sunday night into Monday', at(7, 22, 30), at(1, 0, 8), true],
    ['Monday after Sunday night', at(7, 22, 30), at(1, 6, 8), false],
  ])('%s', (_name, a, b, expected) => {
    expect(overlapsWeekly(a, b)).toBe(expected);
    expect(overlapsWeekly(b, a)).toBe(expected);
  });

  it('agrees with a minute-by-minute count', () => {
    const span = fc
      .record({
        weekday: fc.integer({ min: 1, max: 7 }),
        startsMinute: fc.integer({ min: 0, max: 1439 }),
        length: fc.integer({ min: 1, max: 1440 }),
      })
      .map(({ weekday, startsMinute, length }) => ({
        weekday,
        startsMinute,
        endsMinute: startsMinute + length,
      }));
    const minutes = (s: WeeklySpan) =>
      new Set(
        Array.from(
          { length: s.endsMinute - s.startsMinute },
          (_, i) => ((s.weekday - 1) * 1440 + s.startsMinute + i) % 10_080,
        ),
      );
    fc.assert(
      fc.property(span, span, (a, b) => {
        const ofA = minutes(a);
        expect(overlapsWeekly(a, b)).toBe([...minutes(b)].some((minute) => ofA.has(minute)));
      }),
      { numRuns: 60 },
    );
  });
});
