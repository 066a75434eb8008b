import { expect, it } from 'vitest';
import { daysOfWeek, selectedDay } from './slot-week.rules.ts';

const slot = (startsAt: string) => ({
  doctorId: 'd',
  startsMs: Temporal.Instant.from(startsAt).epochMilliseconds,
});

it('puts slots on the reader’s own days and parts of the day', () => {
  const slots = ['2027-01-18T08:00Z', '2027-01-18T11:59Z', '2027-01-18T12:00Z', '2027-01-18T23:30Z'].map(
    slot,
  );
  const days = daysOfWeek(slots, '2027-01-18', 'Europe/Berlin');
  expect(days.map((day) => day.date)).toEqual([18, 19, 20, 21, 22, 23, 24].map((day) => `2027-01-${day}`));
  expect(days[0]?.parts.map(({ part, slots: list }) => [part, list.length])).toEqual([
    ['morning', 1],
    ['afternoon', 2],
  ]);
  // Half past midnight of the next day in Berlin.
  expect(days[1]?.parts).toEqual([
    { part: 'night', slots: [{ startsAt: '2027-01-18T23:30:00.000Z', doctorId: 'd', needsOffset: false }] },
  ]);
});

it('says which times the reader’s clocks show twice', () => {
  const slots = ['2027-11-07T04:30Z', '2027-11-07T05:30Z', '2027-11-07T06:30Z', '2027-11-07T07:30Z'].map(
    slot,
  );
  const sunday = daysOfWeek(slots, '2027-11-01', 'America/New_York')[6];
  expect(sunday?.parts.flatMap((part) => part.slots.map((one) => one.needsOffset))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  const berlin = daysOfWeek(slots, '2027-11-01', 'Europe/Berlin')[6];
  expect(berlin?.parts.flatMap((part) => part.slots).some((one) => one.needsOffset)).toBe(false);
});

it('shows the day asked for, or the first with a free time', () => {
  const days = daysOfWeek(['2027-01-19T08:00Z', '2027-01-20T08:00Z'].map(slot), '2027-01-18', 'UTC');
  expect(selectedDay(days, '2027-01-20')).toBe('2027-01-20');
  expect(selectedDay(days, '2027-01-18')).toBe('2027-01-19');
  expect(selectedDay(days, undefined)).toBe('2027-01-19');
  expect(selectedDay(daysOfWeek([], '2027-01-18', 'UTC'), undefined)).toBeNull();
});
