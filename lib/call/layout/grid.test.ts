import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFor, shownShape } from './grid.rules.ts';

describe('the grid of people', () => {
  it.each([
    [1, 1440, 700, { columns: 1, rows: 1 }],
    [2, 1440, 700, { columns: 2, rows: 1 }],
    [3, 1440, 700, { columns: 3, rows: 1 }],
    [4, 1440, 700, { columns: 2, rows: 2 }],
    [5, 1440, 700, { columns: 3, rows: 2 }],
    [2, 390, 600, { columns: 1, rows: 2 }],
    [4, 390, 600, { columns: 2, rows: 2 }],
    [5, 390, 600, { columns: 2, rows: 3 }],
  ])('has for %d people in %d × %d', (count, width, height, expected) => {
    expect(gridFor(count, width, height)).toEqual(expected);
  });

  it('has a place for everyone and no empty row', () => {
    const size = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), size, size, (count, width, height) => {
        const { columns, rows } = gridFor(count, width, height);
        expect(columns * rows).toBeGreaterThanOrEqual(count);
        expect(columns * (rows - 1)).toBeLessThan(count);
      }),
    );
  });
});

describe('the shape of a picture', () => {
  it('is that of its place where little is cut', () => {
    expect(shownShape(4 / 3, 16 / 9)).toBeCloseTo(16 / 9);
    expect(shownShape(16 / 9, 1)).toBeCloseTo(1);
    expect(shownShape(null, 16 / 9)).toBeCloseTo(16 / 9);
  });

  it('keeps three quarters of the height and more than half of the width', () => {
    const shape = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(shape, shape, (picture, place) => {
        const shown = shownShape(picture, place);
        expect(Math.min(1, picture / shown)).toBeGreaterThanOrEqual(0.7499);
        expect(Math.min(1, shown / picture)).toBeGreaterThanOrEqual(0.5499);
      }),
    );
  });
});
