import { describe, expect, it } from 'vitest';
import { clockText, countdown, spokenStep, wholeMinutes } from './durations.rules.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('countdown', () => {
  it('says moments below a minute and now at the time itself', () => {
    expect(countdown(59_999)).toEqual({ unit: 'moments' });
    expect(countdown(0)).toEqual({ unit: 'now' });
    expect(countdown(-minute)).toEqual({ unit: 'now' });
  });

  it('rounds minutes up, as a clock on the wall has it', () => {
    expect(countdown(15.5 * minute)).toEqual({ unit: 'minutes', minutes: 16 });
    expect(countdown(minute)).toEqual({ unit: 'minutes', minutes: 1 });
    expect(countdown(59.5 * minute)).toEqual({ unit: 'hours', hours: 1, minutes: 0 });
  });

  it('drops minutes from six hours on and hours from two days on', () => {
    expect(countdown(2 * hour + 5 * minute)).toEqual({ unit: 'hours', hours: 2, minutes: 5 });
    expect(countdown(7 * hour + 5 * minute)).toEqual({ unit: 'hours', hours: 7, minutes: 0 });
    expect(countdown(30 * hour)).toEqual({ unit: 'days', days: 1, hours: 6 });
    expect(countdown(3 * day + 5 * hour)).toEqual({ unit: 'days', days: 3, hours: 0 });
  });

  it('goes from 23 hours to one day without a gap', () => {
    expect(countdown(day - 30_000)).toEqual({ unit: 'days', days: 1, hours: 0 });
    expect(countdown(day - minute)).toEqual({ unit: 'hours', hours: 23, minutes: 0 });
  });
});

describe('spokenStep', () => {
  it('speaks once when a step is crossed', () => {
    expect(spokenStep(10 * minute + 1, 10 * minute)).toBe(10);
    expect(spokenStep(10 * minute, 10 * minute - 1000)).toBeNull();
  });

  it('speaks only the last of several steps, after a laptop slept', () => {
    expect(spokenStep(2 * hour, 4 * minute)).toBe(5);
  });

  it('is silent once the time has come', () => {
    expect(spokenStep(2 * minute, 0)).toBeNull();
  });
});

describe('clockText', () => {
  it('shows minutes and seconds, then hours', () => {
    expect(clockText(0)).toBe('0:00');
    expect(clockText(9 * minute + 41_900)).toBe('9:41');
    expect(clockText(hour + 5 * minute + 9_000)).toBe('1:05:09');
  });

  it('is never negative', () => {
    expect(clockText(-5_000)).toBe('0:00');
  });
});

describe('wholeMinutes', () => {
  it('rounds to the nearest minute and knows less than one', () => {
    expect(wholeMinutes(59_999)).toBe(0);
    expect(wholeMinutes(minute)).toBe(1);
    expect(wholeMinutes(18.6 * minute)).toBe(19);
  });
});
