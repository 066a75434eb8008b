import { expect, it } from 'vitest';
import { type Corner, cornerAfterKey, nearestCorner, nextCorner } from './corners.rules.ts';

it('moves with the arrow keys, and stays where an edge is', () => {
  expect(cornerAfterKey('bottom-right', 'ArrowUp')).toBe('top-right');
  expect(cornerAfterKey('top-right', 'ArrowLeft')).toBe('top-left');
  expect(cornerAfterKey('top-left', 'ArrowLeft')).toBe('top-left');
  expect(cornerAfterKey('top-left', 'Tab')).toBeNull();
});

it('goes through all four corners when it is pressed', () => {
  const seen = new Set<Corner>();
  let corner: Corner = 'bottom-right';
  for (let count = 0; count < 4; count += 1) {
    seen.add(corner);
    corner = nextCorner(corner);
  }
  expect(seen.size).toBe(4);
  expect(corner).toBe('bottom-right');
});

it('snaps to the nearest corner', () => {
  expect(nearestCorner(10, 90, 100, 100)).toBe('bottom-left');
  expect(nearestCorner(90, 10, 100, 100)).toBe('top-right');
});
