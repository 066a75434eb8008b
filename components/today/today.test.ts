import { expect, it } from 'vitest';
import type { VisitPhase } from '#lib/visit/phases.rules';
import type { TodayVisit } from '#lib/visit/snapshot.rules';
import { arrivals, groupDay } from './today.rules.ts';

function visitAt(
  id: string,
  clock: string,
  phase: VisitPhase,
  waitingSince: string | null = null,
): TodayVisit {
  return {
    id,
    version: 1,
    phase,
    startsAt: `2026-11-24T${clock}:00.000Z`,
    endsAt: `2026-11-24T${clock}:00.000Z`,
    patientName: id,
    doctorId: 'd',
    doctorName: 'Dr. Mina Lee',
    visitTypeName: 'Follow-up',
    reason: null,
    waitingSince: waitingSince && `2026-11-24T${waitingSince}:00.000Z`,
    callStartedAt: null,
    endedAt: null,
    isNoteFinished: false,
    callbackNumber: null,
    location: null,
    readiness: null,
    mayAdmit: true,
  };
}

const ids = (visits: readonly TodayVisit[]) => visits.map((visit) => visit.id);

it('puts everyone where they are', () => {
  const groups = groupDay([
    visitAt('seen', '08:00', 'completed'),
    visitAt('missed', '08:20', 'no_show'),
    visitAt('called', '09:00', 'admitted'),
    visitAt('talks', '08:40', 'in_call'),
    visitAt('later', '10:00', 'booked'),
    visitAt('here', '09:20', 'waiting', '09:10'),
    visitAt('left', '09:40', 'not_seen'),
  ]);
  expect(ids(groups.waiting)).toEqual(['here']);
  expect(ids(groups.inVisit)).toEqual(['talks', 'called']);
  expect(ids(groups.expected)).toEqual(['later']);
  expect(ids(groups.done)).toEqual(['seen', 'missed', 'left']);
});

it('lets people wait in the order of their times, then of their check-ins, as they are told', () => {
  const groups = groupDay([
    visitAt('second', '09:20', 'waiting', '09:12'),
    visitAt('third', '09:40', 'waiting', '09:01'),
    visitAt('first', '09:20', 'waiting', '09:10'),
  ]);
  expect(ids(groups.waiting)).toEqual(['first', 'second', 'third']);
});

it('notices who has just arrived, once, and who was sent back', () => {
  const before = [
    visitAt('a', '09:00', 'waiting'),
    visitAt('b', '09:20', 'booked'),
    visitAt('c', '09:40', 'in_call'),
  ];
  const now = [
    visitAt('a', '09:00', 'waiting'),
    visitAt('b', '09:20', 'waiting'),
    visitAt('c', '09:40', 'waiting'),
  ];
  expect(ids(arrivals(before, now))).toEqual(['b', 'c']);
  expect(arrivals(now, now)).toEqual([]);
});
