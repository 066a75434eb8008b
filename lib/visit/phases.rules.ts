/**
 * The phases of a visit and every way between them. Nothing else moves a visit.
 * A person who has checked in is never moved by the clock or by a lost connection.
 */
export type VisitPhase =
  | 'booked'
  | 'waiting'
  | 'admitted'
  | 'in_call'
  | 'completed'
  | 'cancelled'
  | 'no_show'
  | 'not_seen';

export type VisitEvent =
  | 'reschedule'
  | 'cancel'
  | 'check_in'
  | 'leave_waiting_room'
  | 'mark_not_seen'
  | 'mark_no_show'
  | 'admit'
  | 'start_call'
  | 'send_back'
  | 'end';

const transitions: Record<VisitPhase, Partial<Record<VisitEvent, VisitPhase>>> = {
  booked: { reschedule: 'booked', cancel: 'cancelled', check_in: 'waiting', mark_no_show: 'no_show' },
  waiting: { admit: 'admitted', leave_waiting_room: 'not_seen', mark_not_seen: 'not_seen' },
  admitted: { start_call: 'in_call', send_back: 'waiting', end: 'completed' },
  in_call: { send_back: 'waiting', end: 'completed' },
  completed: {},
  cancelled: {},
  no_show: {},
  not_seen: {},
};

/** The phase that an event leads to, or null where the event has no place. */
export function nextPhase(phase: VisitPhase, event: VisitEvent): VisitPhase | null {
  return transitions[phase][event] ?? null;
}

/** The phases from which an event is possible. */
export function phasesBefore(event: VisitEvent): VisitPhase[] {
  return (Object.keys(transitions) as VisitPhase[]).filter((phase) => transitions[phase][event]);
}

/** Whether nothing can happen to a visit any more. */
export function isOver(phase: VisitPhase): boolean {
  return Object.keys(transitions[phase]).length === 0;
}

/** Whether those who were admitted may be in the media room. */
export function isCallPhase(phase: VisitPhase): boolean {
  return phase === 'admitted' || phase === 'in_call';
}

/** A visit that has not been checked in to closes this many minutes after its end. */
export const CLOSES_AFTER_MINUTES = 15;

/** Milliseconds since the epoch. */
export interface VisitTimes {
  readonly startsMs: number;
  readonly endsMs: number;
  readonly doorsOpenMinutes: number;
}

/** When check-in becomes possible, in milliseconds since the epoch. */
export function doorsOpenAt(visit: VisitTimes): number {
  return visit.startsMs - visit.doorsOpenMinutes * 60_000;
}

/** When a visit closes for someone who never came, in milliseconds since the epoch. */
export function doorsCloseAt(visit: VisitTimes): number {
  return visit.endsMs + CLOSES_AFTER_MINUTES * 60_000;
}

/** Whether check-in is possible at `now` (milliseconds since the epoch). */
export function doorsAreOpen(visit: VisitTimes, now: number): boolean {
  return now >= doorsOpenAt(visit) && now < doorsCloseAt(visit);
}

export type PathStep = 'booked' | 'ready' | 'waiting' | 'visit' | 'after';

/** Where a visit stands on its path. */
export function pathStepOf(phase: VisitPhase, isReady: boolean): PathStep {
  switch (phase) {
    case 'booked':
      return isReady ? 'ready' : 'booked';
    case 'waiting':
      return 'waiting';
    case 'admitted':
    case 'in_call':
      return 'visit';
    default:
      return 'after';
  }
}

/** The one phase that an event leads to, from wherever it is possible. */
export function phaseAfter(event: VisitEvent): VisitPhase {
  for (const ways of Object.values(transitions)) {
    const phase = ways[event];
    if (phase) return phase;
  }
  throw new Error(`No transition for ${event}`);
}
