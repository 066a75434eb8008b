import { describe, expect, it } from 'vitest';
import { instantOfWallTime, pieceOnDay, piecesOfHours, wallTimeOf } from './week-pieces.rules.ts';

const ms = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const span = (from: string, to: string) => ({
  kind: 'visit' as const,
  id: 'v',
  startsMs: ms(from),
  endsMs: ms(to),
});

describe('weekly hours as pieces of days', () => {
  it('stay whole within a day, also to its very end', () => {
    const pieces = piecesOfHours({ id: 'h', weekday: 3, startsMinute: 1080, endsMinute: 1440 });
    expect(pieces).toHaveLength(1);
    expect(pieces[0]).toMatchObject({
      weekday: 3,
      piece: { startMinute: 1080, endMinute: 1440, goesOn: false },
    });
  });

  it('are split at midnight, and Sunday runs into Monday', () => {
    const pieces = piecesOfHours({ id: 'h', weekday: 7, startsMinute: 1320, endsMinute: 1800 });
    expect(pieces).toMatchObject([
      { weekday: 7, piece: { startMinute: 1320, endMinute: 1440, beganBefore: false, goesOn: true } },
      { weekday: 1, piece: { startMinute: 0, endMinute: 360, beganBefore: true, goesOn: false } },
    ]);
  });
});

describe('a stretch of time on a calendar day', () => {
  it('is placed at the wall time of the zone', () => {
    const piece = pieceOnDay(span('2026-11-23T08:00Z', '2026-11-23T08:20Z'), '2026-11-23', 'Europe/Berlin');
    expect(piece).toMatchObject({ startMinute: 540, endMinute: 560, beganBefore: false, goesOn: false });
  });

  it('is nothing on a day that it does not touch', () => {
    const ends = span('2026-11-22T20:00Z', '2026-11-22T23:00Z');
    expect(pieceOnDay(ends, '2026-11-23', 'Europe/Berlin')).toBeNull();
  });

  it('is split over days', () => {
    const night = span('2026-11-23T21:00Z', '2026-11-25T05:00Z');
    const days = ['2026-11-23', '2026-11-24', '2026-11-25'].map((d) => pieceOnDay(night, d, 'Europe/Berlin'));
    expect(days).toMatchObject([
      { startMinute: 1320, endMinute: 1440, beganBefore: false, goesOn: true },
      { startMinute: 0, endMinute: 1440, beganBefore: true, goesOn: true },
      { startMinute: 0, endMinute: 360, beganBefore: true, goesOn: false },
    ]);
  });

  it('keeps its length in the hour that comes twice', () => {
    const piece = pieceOnDay(
      span('2027-11-07T05:45Z', '2027-11-07T06:05Z'),
      '2027-11-07',
      'America/New_York',
    );
    expect(piece).toMatchObject({ startMinute: 105, endMinute: 125 });
  });
});

describe('wall times', () => {
  it.each([
    ['midday before the change', '2027-03-13T12:30', '2027-03-13T17:30:00Z'],
    ['midday after the change', '2027-03-14T12:30', '2027-03-14T16:30:00Z'],
    ['in the gap: the later', '2027-03-14T02:30', '2027-03-14T07:30:00Z'],
    ['of two: the first', '2027-11-07T01:30', '2027-11-07T05:30:00Z'],
  ])('%s', (_name, wall, instant) => {
    expect(instantOfWallTime(wall, 'America/New_York')).toBe(ms(instant));
  });

  it('come back from instants', () => {
    expect(wallTimeOf(ms('2027-01-18T03:15Z'), 'Asia/Kathmandu')).toBe('2027-01-18T09:00');
  });
});
