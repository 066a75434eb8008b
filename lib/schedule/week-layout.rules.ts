import type { DayPiece } from './week-view.rules.ts';

/** The grid's step: one row is this many minutes. */
export const ROW_MINUTES = 5;

/** The hours that a week's grid shows: from, to (whole hours, to is the end). */
export interface HourWindow {
  readonly fromHour: number;
  readonly toHour: number;
}

/** A piece with its place in the day's column. */
export interface PlacedPiece {
  readonly piece: DayPiece;
  /** CSS grid lines of the column. */
  readonly rowStart: number;
  readonly rowEnd: number;
  /** Of the pieces that overlap it in its own layer, which place from the left it has, and of how many. */
  readonly lane: number;
  readonly lanes: number;
  /** Hours with something on top, or what lies on top of hours: they share the column's width. */
  readonly shares: boolean;
}

/**
 * The hours a grid must show so that nothing is cut: the working day at least, midnight to midnight at most.
 * Time off that runs to midnight is cut there: a day off must not make the page as long as the day.
 */
export function hourWindow(pieces: readonly DayPiece[]): HourWindow {
  const starts = pieces.map((piece) => Math.floor(shownStart(piece) / 60));
  const ends = pieces.map((piece) => Math.ceil(shownEnd(piece) / 60));
  return { fromHour: Math.min(8, ...starts), toHour: Math.max(17, ...ends) };
}

function shownStart({ kind, startMinute, endMinute }: DayPiece): number {
  const canBeCut = kind === 'time_off' && startMinute === 0;
  return canBeCut ? Math.min(endMinute - 60, 8 * 60) : startMinute;
}

function shownEnd({ kind, startMinute, endMinute }: DayPiece): number {
  const canBeCut = kind === 'time_off' && endMinute === 1440;
  return canBeCut ? Math.max(startMinute + 60, 17 * 60) : endMinute;
}

/** The days of a week that a grid shows: the weekend only where something happens on it. */
export function shownDays<T extends { readonly pieces: readonly unknown[] }>(days: readonly T[]): T[] {
  const weekendIsFree = days.slice(5).every((day) => day.pieces.length === 0);
  return weekendIsFree ? days.slice(0, 5) : [...days];
}

/**
 * Gives each piece of a day its rows and its lane. Hours are the ground; time off and visits lie on top.
 * `leastMinutes` is the shortest stretch that can still be pressed: shorter visits are drawn that long.
 */
export function placePieces(
  pieces: readonly DayPiece[],
  { fromHour, toHour }: HourWindow,
  leastMinutes: number,
): PlacedPiece[] {
  const first = fromHour * 60;
  const last = toHour * 60;
  const drawn = pieces.map((piece) => {
    const start = Math.max(first, piece.startMinute);
    const to = Math.min(last, Math.max(piece.endMinute, start + leastMinutes));
    return { piece, from: Math.max(first, Math.min(start, to - leastMinutes)), to };
  });
  return drawn.map((entry) => {
    const sameLayer = drawn.filter((other) => other.piece.kind === entry.piece.kind);
    const isGround = entry.piece.kind === 'hours';
    const shares = drawn.some((o) => (o.piece.kind === 'hours') !== isGround && overlap(o, entry));
    return {
      piece: entry.piece,
      rowStart: Math.floor((entry.from - first) / ROW_MINUTES) + 1,
      rowEnd: Math.ceil((entry.to - first) / ROW_MINUTES) + 1,
      ...laneOf(entry, sameLayer),
      shares,
    };
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Greedy lanes: each span takes the first lane that is free where it begins. */
function laneOf<T extends Span>(wanted: T, all: readonly T[]): { lane: number; lanes: number } {
  const ordered = [...all].sort((a, b) => a.from - b.from || b.to - a.to);
  const cluster = clusterOf(wanted, ordered);
  const laneEnds: number[] = [];
  let lane = 0;
  for (const span of cluster) {
    const free = laneEnds.findIndex((end) => end <= span.from);
    const taken = free === -1 ? laneEnds.length : free;
    laneEnds[taken] = span.to;
    if (span === wanted) lane = taken;
  }
  return { lane, lanes: laneEnds.length };
}

/** The spans that are tied to one by a chain of overlaps; they share its number of lanes. */
function clusterOf<T extends Span>(wanted: T, ordered: readonly T[]): T[] {
  let cluster: T[] = [];
  let end = -1;
  for (const span of ordered) {
    if (span.from >= end) {
      if (cluster.includes(wanted)) return cluster;
      cluster = [];
    }
    cluster.push(span);
    end = Math.max(end, span.to);
  }
  return cluster;
}

/** What can be pressed must be 24 px high (WCAG 2.2, 2.5.8); a pixel of paper stands above and below. */
const LEAST_PIXELS = 26;

/** A grid of more hours than these is drawn closer: a week of nights and days would be three screens long. */
const MANY_HOURS = 13;
const HIGHEST_ROW = 8;

/**
 * How high a row is, in pixels, and the shortest stretch that is still high enough to be pressed. Short
 * visits make the whole grid taller.
 */
export function rowHeight(
  pieces: readonly DayPiece[],
  { fromHour, toHour }: HourWindow,
): { rowPixels: number; leastMinutes: number } {
  const visits = pieces.filter(({ kind }) => kind === 'visit');
  const shortest = Math.min(...visits.map(({ startMinute, endMinute }) => endMinute - startMinute));
  // In halves of a pixel, so that an hour is a whole number of them.
  const needed = Math.ceil((2 * LEAST_PIXELS * ROW_MINUTES) / shortest) / 2;
  const usual = toHour - fromHour > MANY_HOURS ? 4 : 6;
  const rowPixels = Math.min(HIGHEST_ROW, Math.max(usual, needed));
  return { rowPixels, leastMinutes: Math.ceil(LEAST_PIXELS / rowPixels) * ROW_MINUTES };
}
