import { describe, expect, it } from 'vitest';
import { findSlots } from './slots.rules.ts';
import { instants, ms, slotsOn, walls } from './testing/day-slots.ts';

const NEW_YORK = 'America/New_York';

describe('the day on which the clocks go forward', () => {
  it('has no slot in the hour that is skipped', () => {
    const slots = slotsOn('2027-03-14', NEW_YORK, ['00:00–05:00']);
    expect(walls(slots, NEW_YORK)).toEqual(
      ['00:00', '00:30', '01:00', '01:30', '03:00', '03:30', '04:00', '04:30'], //
    );
  });

  it('clamps an edge inside the gap to its end', () => {
    const begins = slotsOn('2027-03-14', NEW_YORK, ['02:30–04:30']);
    expect(walls(begins, NEW_YORK)).toEqual(['03:00', '03:30', '04:00']);
    const ends = slotsOn('2027-03-14', NEW_YORK, ['01:00–02:30']);
    expect(walls(ends, NEW_YORK)).toEqual(['01:00', '01:30']);
  });

  it('offers nothing where the hours lie wholly inside the gap', () => {
    expect(slotsOn('2027-03-14', NEW_YORK, ['02:00–03:00'])).toEqual([]);
    expect(slotsOn('2027-03-14', NEW_YORK, ['02:10–02:50'], { slotMinutes: 5 })).toEqual([]);
  });

  it('knows gaps of half an hour, at midnight, and of a whole day', () => {
    const lordHowe = slotsOn('2026-10-04', 'Australia/Lord_Howe', ['01:30–03:30'], {
      nowMs: ms('2026-09-01T00:00Z'),
    });
    expect(walls(lordHowe, 'Australia/Lord_Howe')).toEqual(['01:30', '02:30', '03:00']);
    const cairo = slotsOn('2027-04-30', 'Africa/Cairo', ['00:00–02:00']);
    expect(walls(cairo, 'Africa/Cairo')).toEqual(['01:00', '01:30']);
    const beforeCairo = slotsOn('2027-04-29', 'Africa/Cairo', ['23:00–24:30']);
    expect(walls(beforeCairo, 'Africa/Cairo')).toEqual(['23:00', '23:30']);
    // Samoa left out 30 December 2011.
    const past = { nowMs: ms('2011-12-01T00:00Z') };
    expect(slotsOn('2011-12-30', 'Pacific/Apia', ['09:00–17:00'], past)).toEqual([]);
  });
});

describe('the day on which the clocks go back', () => {
  it('has the hour that comes twice twice', () => {
    const slots = slotsOn('2027-11-07', NEW_YORK, ['00:00–03:00']);
    expect(instants(slots)).toEqual([
      '2027-11-07T04:00Z',
      '2027-11-07T04:30Z',
      '2027-11-07T05:00Z',
      '2027-11-07T05:30Z',
      '2027-11-07T06:00Z',
      '2027-11-07T06:30Z',
      '2027-11-07T07:00Z',
      '2027-11-07T07:30Z',
    ]);
  });

  it('takes a bare 01:30 as the first, at either edge', () => {
    expect(instants(slotsOn('2027-11-07', NEW_YORK, ['01:30–03:00']))[0]).toBe('2027-11-07T05:30Z');
    const ends = slotsOn('2027-11-07', NEW_YORK, ['00:30–01:30']);
    expect(instants(ends)).toEqual(['2027-11-07T04:30Z', '2027-11-07T05:00Z']);
  });

  it('loses and doubles nothing where hours meet inside the hour that comes twice', () => {
    const apart = slotsOn('2027-11-07', NEW_YORK, ['00:00–01:30', '01:30–03:00']);
    expect(apart).toEqual(slotsOn('2027-11-07', NEW_YORK, ['00:00–03:00']));
  });
});

it('keeps midday on days when the clocks change', () => {
  expect(instants(slotsOn('2027-03-14', NEW_YORK, ['12:30–13:00']))).toEqual(['2027-03-14T16:30Z']);
  expect(instants(slotsOn('2027-11-07', NEW_YORK, ['12:30–13:00']))).toEqual(['2027-11-07T17:30Z']);
});

describe('hours past midnight', () => {
  it('last as long as the night does', () => {
    const night = slotsOn('2027-03-13', NEW_YORK, ['22:00–30:00'], { slotMinutes: 60 });
    expect(instants(night)).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map((hour) => `2027-03-14T0${hour}:00Z`), //
    );
  });

  it('are found by a query that begins in their second half, on the same grid', () => {
    const rest = slotsOn('2027-03-13', NEW_YORK, ['22:00–30:00'], {
      slotMinutes: 60,
      fromMs: ms('2027-03-14T08:00Z'),
      toMs: ms('2027-03-14T09:30Z'),
    });
    expect(instants(rest)).toEqual(['2027-03-14T08:00Z', '2027-03-14T09:00Z']);
    const offGrid = slotsOn('2027-03-13', NEW_YORK, ['22:30–30:00'], {
      slotMinutes: 45,
      fromMs: ms('2027-03-14T08:00Z'),
      toMs: ms('2027-03-14T09:00Z'),
    });
    expect(instants(offGrid)).toEqual(['2027-03-14T08:00Z', '2027-03-14T08:45Z']);
  });

  it('carry a visit across midnight', () => {
    const slots = slotsOn('2027-01-18', NEW_YORK, ['22:30–26:00'], { slotMinutes: 60 });
    expect(walls(slots, NEW_YORK)).toEqual(['22:30', '23:30', '00:30']);
  });

  it('may end at 24:00', () => {
    const slots = slotsOn('2027-01-18', NEW_YORK, ['23:00–24:00']);
    expect(walls(slots, NEW_YORK)).toEqual(['23:00', '23:30']);
  });

  it('join the next day’s hours that begin at midnight, also from Sunday to Monday', () => {
    const slots = findSlots({
      weeklyHours: [
        { weekday: 7, startsMinute: 1350, endsMinute: 1440 },
        { weekday: 1, startsMinute: 0, endsMinute: 120 },
      ],
      timeOff: [],
      busy: [],
      timeZone: NEW_YORK,
      slotMinutes: 60,
      fromMs: ms('2027-01-18T00:00Z'),
      toMs: ms('2027-01-19T00:00Z'),
      nowMs: ms('2026-11-22T00:00Z'),
      minimumNotice: { minutes: 0 },
    });
    expect(walls(slots, NEW_YORK)).toEqual(['22:30', '23:30', '00:30']);
  });
});

it('knows zones with odd offsets', () => {
  const kathmandu = slotsOn('2027-01-18', 'Asia/Kathmandu', ['09:00–09:30']);
  expect(instants(kathmandu)).toEqual(['2027-01-18T03:15Z']);
  expect(walls(kathmandu, 'Pacific/Chatham')).toEqual(['17:00']);
});

it('moves for a viewer whose clocks change on another day', () => {
  const before = slotsOn('2027-03-08', NEW_YORK, ['09:00–09:30']);
  const after = slotsOn('2027-03-15', NEW_YORK, ['09:00–09:30']);
  expect([...walls(before, 'Europe/Berlin'), ...walls(after, 'Europe/Berlin')]).toEqual(['15:00', '14:00']);
});
