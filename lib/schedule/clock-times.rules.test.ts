import { describe, expect, it } from 'vitest';
import { endAfter, formatClock, parseClock } from './clock-times.rules.ts';

describe('clock times', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 570],
    ['23:59', 1439],
    ['24:00', null],
    ['9:30', null],
    ['09:60', null],
    ['', null],
    ['٠٩:٣٠', null],
  ])('reads %s', (text, minute) => {
    expect(parseClock(text)).toBe(minute);
  });

  it.each([
    [570, '09:30'],
    [1440, '24:00'],
    [1560, '02:00'],
  ])('writes %i', (minute, text) => {
    expect(formatClock(minute)).toBe(text);
  });

  it('takes an end at or before the start as the next day’s', () => {
    expect(endAfter(9 * 60, 12 * 60)).toBe(12 * 60);
    expect(endAfter(22 * 60, 6 * 60)).toBe(30 * 60);
    expect(endAfter(18 * 60, 0)).toBe(24 * 60);
  });

  it('takes midnight to midnight as the whole day and refuses other equal times', () => {
    expect(endAfter(0, 0)).toBe(1440);
    expect(endAfter(540, 540)).toBeNull();
  });
});
