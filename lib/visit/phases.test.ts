import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSES_AFTER_MINUTES,
  doorsAreOpen,
  isOver,
  nextPhase,
  pathStepOf,
  phaseAfter,
  phasesBefore,
  type VisitEvent,
  type VisitPhase,
} from './phases.rules.ts';

const phases: VisitPhase[] = [
  'booked',
  'waiting',
  'admitted',
  'in_call',
  'completed',
  'cancelled',
  'no_show',
  'not_seen',
];
const events: VisitEvent[] = [
  'reschedule',
  'cancel',
  'check_in',
  'leave_waiting_room',
  'mark_not_seen',
  'mark_no_show',
  'admit',
  'start_call',
  'send_back',
  'end',
];

describe('the ways between phases', () => {
  const ways: [VisitPhase, VisitEvent, VisitPhase][] = [
    ['booked', 'reschedule', 'booked'],
    ['booked', 'cancel', 'cancelled'],
    ['booked', 'check_in', 'waiting'],
    ['booked', 'mark_no_show', 'no_show'],
    ['waiting', 'admit', 'admitted'],
    ['waiting', 'leave_waiting_room', 'not_seen'],
    ['waiting', 'mark_not_seen', 'not_seen'],
    ['admitted', 'start_call', 'in_call'],
    ['admitted', 'send_back', 'waiting'],
    ['admitted', 'end', 'completed'],
    ['in_call', 'send_back', 'waiting'],
    ['in_call', 'end', 'completed'],
  ];

  it.each(ways)('%s by %s to %s', (from, event, to) => {
    expect(nextPhase(from, event)).toBe(to);
    expect(phaseAfter(event)).toBe(to);
    expect(phasesBefore(event)).toContain(from);
  });

  it('has no others', () => {
    const all = phases.flatMap((phase) => events.filter((event) => nextPhase(phase, event)));
    expect(all).toHaveLength(ways.length);
  });

  it('never lets the clock end a visit of someone who checked in', () => {
    expect(phasesBefore('mark_no_show')).toEqual(['booked']);
  });

  it('knows what is over', () => {
    expect(phases.filter(isOver)).toEqual(['completed', 'cancelled', 'no_show', 'not_seen']);
  });
});

describe('the doors', () => {
  const visit = { startsMs: 1_000_000_000, endsMs: 1_001_200_000, doorsOpenMinutes: 15 };

  it('open exactly 15 minutes before', () => {
    expect(doorsAreOpen(visit, visit.startsMs - 15 * 60_000 - 1)).toBe(false);
    expect(doorsAreOpen(visit, visit.startsMs - 15 * 60_000)).toBe(true);
  });

  it('close for those who never came', () => {
    const closes = visit.endsMs + CLOSES_AFTER_MINUTES * 60_000;
    expect(doorsAreOpen(visit, closes - 1)).toBe(true);
    expect(doorsAreOpen(visit, closes)).toBe(false);
  });

  it('are open at every moment of the visit, whatever its times', () => {
    fc.assert(
      fc.property(
        fc.nat(4e12),
        fc.integer({ min: 5, max: 480 }),
        fc.nat(120),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (startsMs, minutes, doorsOpenMinutes, part) => {
          const endsMs = startsMs + minutes * 60_000;
          const within = startsMs + part * (endsMs - startsMs);
          expect(doorsAreOpen({ startsMs, endsMs, doorsOpenMinutes }, within)).toBe(true);
        },
      ),
    );
  });
});

describe('the path of a visit', () => {
  it.each<[VisitPhase, boolean, string]>([
    ['booked', false, 'booked'],
    ['booked', true, 'ready'],
    ['waiting', true, 'waiting'],
    ['admitted', true, 'visit'],
    ['in_call', true, 'visit'],
    ['completed', true, 'after'],
    ['not_seen', false, 'after'],
  ])('%s (ready: %s) stands at %s', (phase, isReady, step) => {
    expect(pathStepOf(phase, isReady)).toBe(step);
  });
});
