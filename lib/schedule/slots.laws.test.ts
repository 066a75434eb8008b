import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeWeeklyHours } from './merge-hours.rules.ts';
import { findOpenHours, findSlots, type SlotQuery } from './slots.rules.ts';

const DAY_MS = 86_400_000;
const zones = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
];
const startOf2027 = Temporal.Instant.from('2027-01-01T00:00Z').epochMilliseconds;

const hours = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    startsMinute: fc.integer({ min: 0, max: 287 }).map((n) => n * 5),
    length: fc.integer({ min: 1, max: 288 }).map((n) => n * 5),
  })
  .map(({ length, ...rest }) => ({ ...rest, endsMinute: rest.startsMinute + length }));

const anywhere = fc.integer({ min: 0, max: 365 * 288 }).map((n) => startOf2027 + n * 300_000);
const interval = fc
  .record({ startsMs: anywhere, minutes: fc.integer({ min: 1, max: 3000 }) })
  .map(({ startsMs, minutes }) => ({ startsMs, endsMs: startsMs + minutes * 60_000 }));

const query: fc.Arbitrary<SlotQuery> = fc
  .record({
    weeklyHours: fc.array(hours, { maxLength: 10 }),
    timeOff: fc.array(interval, { maxLength: 6 }),
    busy: fc.array(interval, { maxLength: 20 }),
    timeZone: fc.constantFrom(...zones),
    slotMinutes: fc.integer({ min: 1, max: 24 }).map((n) => n * 5),
    fromMs: anywhere,
    days: fc.integer({ min: 1, max: 14 }),
    nowMs: anywhere,
    minimumNotice: fc.oneof(
      fc.record({ minutes: fc.integer({ min: 0, max: 3000 }) }),
      fc.record({ days: fc.integer({ min: 0, max: 5 }) }),
    ),
  })
  .map(({ days, ...rest }) => ({ ...rest, toMs: rest.fromMs + days * DAY_MS }));

/** Enough to meet the change of a clock in every zone above. */
const many = { numRuns: 400 };

describe('every set of slots', () => {
  it('ascends, without two that overlap', () => {
    fc.assert(
      fc.property(query, (one) => {
        const slots = findSlots(one);
        for (let i = 1; i < slots.length; i += 1) {
          expect((slots[i] as number) - (slots[i - 1] as number)).toBeGreaterThanOrEqual(
            one.slotMinutes * 60_000,
          );
        }
      }),
      many,
    );
  });

  it('stays clear of what is busy or off, inside the window, after now and the notice', () => {
    fc.assert(
      fc.property(query, (one) => {
        const taken = [...one.busy, ...one.timeOff];
        const notice = 'minutes' in one.minimumNotice ? one.minimumNotice.minutes * 60_000 : 0;
        for (const slot of findSlots(one)) {
          const end = slot + one.slotMinutes * 60_000;
          expect(taken.some((other) => other.startsMs < end && slot < other.endsMs)).toBe(false);
          expect(slot).toBeGreaterThanOrEqual(one.fromMs);
          expect(slot).toBeLessThan(one.toMs);
          expect(slot).toBeGreaterThan(one.nowMs);
          expect(slot).toBeGreaterThanOrEqual(one.nowMs + notice);
        }
      }),
      many,
    );
  });

  it('lies inside the hours, on the grid that begins where they begin', () => {
    fc.assert(
      fc.property(query, (one) => {
        const open = findOpenHours(one, one.fromMs, one.toMs);
        for (const slot of findSlots(one)) {
          const end = slot + one.slotMinutes * 60_000;
          const around = open.find((hour) => hour.startsMs <= slot && end <= hour.endsMs);
          expect(around).toBeDefined();
          expect((slot - (around?.startsMs ?? 0)) % (one.slotMinutes * 60_000)).toBe(0);
        }
      }),
      many,
    );
  });

  it('is complete: a grid point that is left out is taken, too early, or too long', () => {
    fc.assert(
      fc.property(query, (one) => {
        const slots = new Set(findSlots({ ...one, nowMs: 0, minimumNotice: { minutes: 0 } }));
        const taken = [...one.busy, ...one.timeOff];
        const length = one.slotMinutes * 60_000;
        for (const open of findOpenHours(one, one.fromMs, one.toMs)) {
          for (let slot = open.startsMs; slot + length <= open.endsMs; slot += length) {
            if (slot < one.fromMs || slot >= one.toMs) continue;
            const isTaken = taken.some((other) => other.startsMs < slot + length && slot < other.endsMs);
            expect(slots.has(slot)).toBe(!isTaken);
          }
        }
      }),
      many,
    );
  });

  it('is the same whichever window it is looked at through', () => {
    fc.assert(
      fc.property(query, fc.double({ min: 0, max: 1, noNaN: true }), (one, part) => {
        const middle = Math.round(one.fromMs + (one.toMs - one.fromMs) * part);
        const whole = findSlots(one);
        const halves = [...findSlots({ ...one, toMs: middle }), ...findSlots({ ...one, fromMs: middle })];
        expect(halves).toEqual(whole);
      }),
      many,
    );
  });

  it('is the same in whatever order hours, time off and visits were written down', () => {
    fc.assert(
      fc.property(query, (one) => {
        const turned = {
          ...one,
          weeklyHours: one.weeklyHours.toReversed(),
          busy: one.busy.toReversed(),
          timeOff: one.timeOff.toReversed(),
        };
        expect(findSlots(turned)).toEqual(findSlots(one));
      }),
      many,
    );
  });
});

describe('merged hours', () => {
  const minutesOf = (spans: readonly { weekday: number; startsMinute: number; endsMinute: number }[]) => {
    const minutes = new Set<number>();
    for (const { weekday, startsMinute, endsMinute } of spans) {
      for (let minute = startsMinute; minute < endsMinute; minute += 5) {
        minutes.add(((weekday - 1) * 1440 + minute) % 10_080);
      }
    }
    return [...minutes].sort((a, b) => a - b);
  };

  it('cover exactly what the hours cover, once, and fit the table they came from', () => {
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 12 }), (rows) => {
        const merged = mergeWeeklyHours(rows);
        expect(minutesOf(merged)).toEqual(minutesOf(rows));
        const total = merged.reduce((sum, one) => sum + one.endsMinute - one.startsMinute, 0);
        expect(total / 5).toBe(minutesOf(rows).length);
        for (const one of merged) {
          expect(one.weekday >= 1 && one.weekday <= 7 && one.startsMinute < 1440).toBe(true);
          expect(one.endsMinute).toBeGreaterThan(one.startsMinute);
          expect(one.endsMinute).toBeLessThanOrEqual(one.startsMinute + 1440);
        }
      }),
      many,
    );
  });
});
