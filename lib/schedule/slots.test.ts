import { afterEach, describe, expect, it } from 'vitest';
import { ms, slotsOn, walls } from './testing/day-slots.ts';

const NEW_YORK = 'America/New_York';

describe('minimum notice', () => {
  const nowMs = ms('2027-03-13T17:00Z');
  const from = { slotMinutes: 60, nowMs, fromMs: nowMs };

  it('of 24 hours are 24 hours', () => {
    const slots = slotsOn('2027-03-14', NEW_YORK, ['10:00–18:00'], {
      ...from,
      minimumNotice: { minutes: 1440 },
    });
    expect(walls(slots, NEW_YORK)[0]).toBe('13:00');
  });

  it('of a day ends at the same wall time', () => {
    const slots = slotsOn('2027-03-14', NEW_YORK, ['10:00–18:00'], { ...from, minimumNotice: { days: 1 } });
    expect(walls(slots, NEW_YORK)[0]).toBe('12:00');
  });

  it('of nothing still keeps out what has begun', () => {
    const slots = slotsOn('2027-03-13', NEW_YORK, ['10:00–14:00'], {
      ...from,
      fromMs: ms('2027-03-13T00:00Z'),
    });
    expect(walls(slots, NEW_YORK)).toEqual(['13:00']);
  });
});

describe('what is taken', () => {
  const monday = '2027-01-18';
  it('takes slots away and never moves the others', () => {
    const slots = slotsOn(monday, 'UTC', ['09:00–12:00'], {
      busy: [{ startsMs: ms(`${monday}T09:50Z`), endsMs: ms(`${monday}T10:10Z`) }],
      timeOff: [{ startsMs: ms(`${monday}T11:30Z`), endsMs: ms(`${monday}T15:00Z`) }],
    });
    expect(walls(slots, 'UTC')).toEqual(['09:00', '10:30', '11:00']);
  });

  it('leaves what only touches it', () => {
    const slots = slotsOn(monday, 'UTC', ['09:00–10:30'], {
      busy: [{ startsMs: ms(`${monday}T09:30Z`), endsMs: ms(`${monday}T10:00Z`) }],
    });
    expect(walls(slots, 'UTC')).toEqual(['09:00', '10:00']);
  });

  it('keeps buffers free', () => {
    const slots = slotsOn(monday, 'UTC', ['09:00–12:00'], {
      busy: [{ startsMs: ms(`${monday}T10:00Z`), endsMs: ms(`${monday}T10:30Z`) }],
      bufferBeforeMinutes: 5,
      bufferAfterMinutes: 10,
    });
    expect(walls(slots, 'UTC')).toEqual(['09:00', '11:00', '11:30']);
  });
});

describe('hours that overlap or touch', () => {
  it('are one stretch, without double slots', () => {
    const overlapping = slotsOn('2027-01-18', 'UTC', ['09:00–11:00', '10:15–12:00', '09:30–10:00']);
    expect(walls(overlapping, 'UTC')).toEqual(['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']);
    const touching = slotsOn('2027-01-18', 'UTC', ['09:00–10:00', '10:00–11:00'], { slotMinutes: 40 });
    expect(walls(touching, 'UTC')).toEqual(['09:00', '09:40', '10:20']);
  });

  it('stand at the same times every day for someone who always works', () => {
    const weeklyHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      startsMinute: 480,
      endsMinute: 480 + 1440,
    }));
    const slots = slotsOn('2027-01-18', 'UTC', [], {
      weeklyHours,
      slotMinutes: 50,
      fromMs: ms('2027-01-19T00:00Z'),
      toMs: ms('2027-01-20T00:00Z'),
    });
    expect(walls(slots, 'UTC').slice(0, 2)).toEqual(['00:00', '00:50']);
    expect(slots).toHaveLength(28);
  });
});

it('refuses a slot without length', () => {
  expect(() => slotsOn('2027-01-18', 'UTC', ['09:00–10:00'], { slotMinutes: 0 })).toThrow(RangeError);
});

describe('the zone of this machine', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it('changes nothing', () => {
    const offsets = new Set<number>();
    const results = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata'].map((zone) => {
      process.env.TZ = zone;
      offsets.add(new Date(0).getTimezoneOffset());
      return slotsOn('2027-03-14', NEW_YORK, ['00:00–05:00', '22:00–30:00']);
    });
    expect(offsets.size).toBe(3);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});
