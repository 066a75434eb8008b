import { describe, expect, it } from 'vitest';
import { findShiftedVisits } from './zone-shift.rules.ts';

const ms = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const vancouver = { wallTimeZone: 'America/Vancouver' };

describe('visits after the rules of a zone have changed', () => {
  it('lists what no longer stands at its wall time, with the instant that does', () => {
    // British Columbia gave up winter time in 2026: 09:00 booked with older data was 17:00Z, and is 16:00Z.
    const old = { id: 'a', startsMs: ms('2027-01-18T17:00Z'), wallStart: '2027-01-18T09:00', ...vancouver };
    const right = { ...old, id: 'b', startsMs: ms('2027-01-18T16:00Z') };
    expect(findShiftedVisits([old, right])).toEqual([
      { id: 'a', fromMs: old.startsMs, toMs: ms('2027-01-18T16:00Z') },
    ]);
  });

  it('leaves the second of two equal wall times where it is', () => {
    const second = {
      id: 'a',
      startsMs: ms('2027-11-07T06:30Z'),
      wallStart: '2027-11-07T01:30',
      wallTimeZone: 'America/New_York',
    };
    expect(findShiftedVisits([second])).toEqual([]);
  });

  it('orders them so that each moves into a place that is already free', () => {
    const earlier = (hour: number) => ({
      id: `e${hour}`,
      startsMs: ms(`2027-01-18T${hour}:00Z`),
      wallStart: `2027-01-18T0${hour - 8}:00`,
      ...vancouver,
    });
    const later = (hour: number) => ({
      ...earlier(hour),
      id: `l${hour}`,
      wallStart: `2027-01-18T${hour - 6}:00`,
    });
    const moved = findShiftedVisits([earlier(17), later(17), earlier(16), later(16)]);
    expect(moved.map((one) => one.id)).toEqual(['e16', 'e17', 'l17', 'l16']);
  });
});
