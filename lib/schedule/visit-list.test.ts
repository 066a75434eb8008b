import { expect, it } from 'vitest';
import { isPast, type NextStepFacts, nextStepOf } from './visit-list.rules.ts';

const MINUTE = 60_000;
const startsMs = 1_000 * MINUTE;
const visit: NextStepFacts = {
  phase: 'booked',
  startsMs,
  endsMs: startsMs + 20 * MINUTE,
  doorsOpenMinutes: 15,
  readiness: null,
  hasSummary: false,
  isRated: false,
};
const ready = {
  camera: 'ok',
  microphone: 'ok',
  speaker: 'ok',
  network: { state: 'ok', route: 'udp', lossPercent: 0, kilobitsPerSecond: 900, roundTripMs: 20 },
} as const;

it('names the one thing to do about a visit', () => {
  const long = startsMs - 60 * MINUTE;
  expect(nextStepOf(visit, long)).toBe('check_devices');
  expect(nextStepOf({ ...visit, readiness: ready }, long)).toBe('nothing_yet');
  expect(nextStepOf(visit, startsMs - 15 * MINUTE)).toBe('check_in');
  expect(nextStepOf(visit, visit.endsMs + 14 * MINUTE)).toBe('check_in');
  expect(nextStepOf(visit, visit.endsMs + 15 * MINUTE)).toBe('nothing');
  expect(nextStepOf({ ...visit, phase: 'waiting' }, long)).toBe('wait');
  expect(nextStepOf({ ...visit, phase: 'admitted' }, long)).toBe('join');
  expect(nextStepOf({ ...visit, phase: 'completed' }, long)).toBe('rate');
  expect(nextStepOf({ ...visit, phase: 'completed', hasSummary: true, isRated: true }, long)).toBe(
    'read_summary',
  );
  expect(nextStepOf({ ...visit, phase: 'cancelled' }, long)).toBe('nothing');
});

it('keeps who has checked in among the coming visits, however late', () => {
  const late = startsMs + 600 * MINUTE;
  expect(isPast(visit, late)).toBe(true);
  expect(isPast({ ...visit, phase: 'waiting' }, late)).toBe(false);
  expect(isPast({ ...visit, phase: 'in_call' }, late)).toBe(false);
  expect(isPast({ ...visit, phase: 'no_show' }, startsMs)).toBe(true);
});
