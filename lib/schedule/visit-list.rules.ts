import { isReady, type Readiness } from '../visit/readiness.rules.ts';
import { doorsAreOpen, isOver, type VisitPhase } from '../visit/phases.rules.ts';

/** One of a patient's own visits. Instants are ISO 8601 in UTC. */
export interface ListedVisit {
  readonly id: string;
  readonly phase: VisitPhase;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly visitTypeName: string;
  readonly minutes: number;
  readonly doctor: { readonly name: string; readonly timeZone: string };
  readonly next: NextStep;
}

/** What the patient can do about a visit now. */
export type NextStep =
  | 'check_devices'
  | 'nothing_yet'
  | 'check_in'
  | 'wait'
  | 'join'
  | 'read_summary'
  | 'rate'
  | 'nothing';

export interface NextStepFacts {
  readonly phase: VisitPhase;
  readonly startsMs: number;
  readonly endsMs: number;
  readonly doorsOpenMinutes: number;
  readonly readiness: Readiness | null;
  readonly hasSummary: boolean;
  readonly isRated: boolean;
}

/** What there is to do about a visit at an instant (ms). */
export function nextStepOf(visit: NextStepFacts, nowMs: number): NextStep {
  switch (visit.phase) {
    case 'booked':
      if (doorsAreOpen(visit, nowMs)) return 'check_in';
      if (nowMs >= visit.startsMs) return 'nothing';
      return isReady(visit.readiness) ? 'nothing_yet' : 'check_devices';
    case 'waiting':
      return 'wait';
    case 'admitted':
    case 'in_call':
      return 'join';
    case 'completed':
      if (visit.hasSummary) return 'read_summary';
      return visit.isRated ? 'nothing' : 'rate';
    default:
      return 'nothing';
  }
}

/** Whether a visit belongs to the past: it is over, or its patient never came and its doors are shut. */
export function isPast(visit: NextStepFacts, nowMs: number): boolean {
  return isOver(visit.phase) || (visit.phase === 'booked' && nextStepOf(visit, nowMs) === 'nothing');
}
