import { describe, expect, it } from 'vitest';
import { addDays, mondayOf, weekNameOf } from './week-dates.rules.ts';

const today = '2026-11-25';

describe('the week that an address names', () => {
  it.each([
    ['2026-W48', '2026-11-23'],
    ['2026-W53', '2026-12-28'],
    ['2027-W01', '2027-01-04'],
    ['2020-W01', '2019-12-30'],
    ['2026-11-29', '2026-11-23'],
    ['2026-11-30', '2026-11-30'],
  ])('%s begins on %s', (text, monday) => {
    expect(mondayOf(text, today)).toBe(monday);
  });

  it.each([undefined, '', '2027-W53', '2026-W00', '2026-W99', '2026-02-30', 'next', '2026-W4', "'; --"])(
    'is this week for %s',
    (text) => {
      expect(mondayOf(text, today)).toBe('2026-11-23');
    },
  );

  it.each(['0000-01-01', '0000-W10', '1999-W01', '9999-12-31', '9999-W52', '2200-W10'])(
    'is this week for %s, which no schedule reaches',
    (text) => expect(mondayOf(text, today)).toBe('2026-11-23'),
  );

  it('has a name that leads back to it', () => {
    for (let days = 0; days < 3000; days += 7) {
      const monday = addDays('2024-01-01', days);
      expect(mondayOf(weekNameOf(monday), today)).toBe(monday);
    }
  });
});
