import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillsItsPlace, gridFor } from './grid.rules.ts';

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

it('shows a phone held upright whole in a wide place, and lets alike shapes fill theirs', () => {
  expect(fillsItsPlace(9 / 16, 16 / 9)).toBe(false);
  expect(fillsItsPlace(16 / 9, 9 / 16)).toBe(false);
  expect(fillsItsPlace(4 / 3, 16 / 9)).toBe(true);
  expect(fillsItsPlace(null, 16 / 9)).toBe(true);
});
