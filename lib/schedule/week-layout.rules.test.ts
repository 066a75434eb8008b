import { describe, expect, it } from 'vitest';
import { hourWindow, placePieces, rowHeight, shownDays } from './week-layout.rules.ts';
import type { DayPiece } from './week-view.rules.ts';

function piece(kind: DayPiece['kind'], from: number, to: number, id = `${kind}-${from}`): DayPiece {
  return { kind, id, startMinute: from * 60, endMinute: to * 60, beganBefore: false, goesOn: false };
}

describe('the hours that a grid shows', () => {
  it('are a working day where nothing lies outside it', () => {
    expect(hourWindow([])).toEqual({ fromHour: 8, toHour: 17 });
  });

  it('grow so that nothing is cut', () => {
    expect(hourWindow([piece('hours', 6.5, 9), piece('visit', 20, 20.25)])).toEqual({
      fromHour: 6,
      toHour: 21,
    });
  });
});

describe('time off in the hours that a grid shows', () => {
  it.each([
    ['a whole day', 0, 24, 8, 17],
    ['the morning', 0, 12, 8, 17],
    ['the night before', 0, 6, 5, 17],
    ['the evening', 20, 24, 8, 21],
    ['an hour at night', 2, 3, 2, 17],
  ])('%s', (_name, from, to, fromHour, toHour) => {
    expect(hourWindow([piece('time_off', from, to)])).toEqual({ fromHour, toHour });
  });

  it('is cut to them', () => {
    const [placed] = placePieces([piece('time_off', 0, 24)], { fromHour: 8, toHour: 17 }, 20);
    expect(placed).toMatchObject({ rowStart: 1, rowEnd: 109 });
  });
});

describe('the height of a row', () => {
  const workingDay = { fromHour: 8, toHour: 17 };
  const dayAndNight = { fromHour: 0, toHour: 24 };

  it.each([
    ['a working day', workingDay, [], 6],
    ['a working day with short visits', workingDay, [piece('visit', 9, 9.25)], 8],
    ['all day and night', dayAndNight, [piece('hours', 0, 24)], 4],
    ['all day and night with visits', dayAndNight, [piece('visit', 9, 9.5)], 4.5],
  ])('of %s', (_name, window, pieces, rowPixels) => {
    expect(rowHeight(pieces, window).rowPixels).toBe(rowPixels);
  });

  it('lets each visit be pressed without running into the next', () => {
    const { leastMinutes } = rowHeight([piece('visit', 9, 9 + 1 / 3)], dayAndNight);
    expect(leastMinutes).toBe(20);
  });
});

describe('the days that a grid shows', () => {
  const days = Array.from({ length: 7 }, (_, i) => ({ date: i, pieces: [] as DayPiece[] }));

  it('leave out a free weekend', () => {
    expect(shownDays(days)).toHaveLength(5);
  });

  it('include the weekend when something happens on it', () => {
    const busy = days.map((day) => (day.date === 6 ? { ...day, pieces: [piece('hours', 0, 6)] } : day));
    expect(shownDays(busy)).toHaveLength(7);
  });
});

describe('pieces in a day’s column', () => {
  const window = { fromHour: 8, toHour: 17 };

  it('take rows of five minutes from the first hour shown', () => {
    const [placed] = placePieces([piece('hours', 9, 12)], window, 20);
    expect(placed).toMatchObject({ rowStart: 13, rowEnd: 49, lane: 0, lanes: 1, shares: false });
  });

  it('share the width where a visit lies in the hours', () => {
    const placed = placePieces(
      [piece('hours', 9, 12), piece('visit', 9, 10), piece('visit', 14, 15)],
      window,
      20,
    );
    expect(placed.map((entry) => entry.shares)).toEqual([true, true, false]);
    expect(placed.map((entry) => entry.lanes)).toEqual([1, 1, 1]);
  });

  it('lie side by side where they overlap in the same layer', () => {
    const placed = placePieces(
      [
        piece('visit', 9, 10, 'a'),
        piece('visit', 9.5, 10.5, 'b'),
        piece('visit', 10, 11, 'c'),
        piece('visit', 12, 13, 'd'),
      ],
      window,
      20,
    );
    expect(placed.map(({ lane, lanes }) => `${lane}/${lanes}`)).toEqual(['0/2', '1/2', '0/2', '0/1']);
  });

  it('are drawn long enough to be pressed, without leaving the grid', () => {
    const short = piece('visit', 9, 9 + 5 / 60);
    const last = piece('visit', 17 - 5 / 60, 17);
    const placed = placePieces([short, last], window, 20);
    expect(placed[0]).toMatchObject({ rowStart: 13, rowEnd: 17 });
    expect(placed[1]).toMatchObject({ rowStart: 105, rowEnd: 109 });
  });
});
