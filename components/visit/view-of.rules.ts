import type { VisitAction } from '#lib/visit/permissions.rules';
import type { PathStep, VisitPhase } from '#lib/visit/phases.rules';
import { pathStepOf } from '#lib/visit/phases.rules';
import { isReady } from '#lib/visit/readiness.rules';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';

/** How the reader of a page stands to the visit, as far as the page looks different for it. */
export type Standing = 'patient' | 'doctor' | 'companion' | 'onlooker';

/** `companion` was added to the visit and joins the call; `onlooker` is staff who does not. */
export function standingOf(may: readonly VisitAction[]): Standing {
  if (may.includes('check_in')) return 'patient';
  if (may.includes('admit')) return 'doctor';
  return may.includes('join_call') ? 'companion' : 'onlooker';
}

export type ViewName =
  | 'before'
  | 'check_in'
  | 'closed'
  | 'waiting'
  | 'desk'
  | 'lobby'
  | 'call'
  | 'after_patient'
  | 'after_doctor'
  | 'ended'
  | 'over';

/** The doors of a visit at a moment. `shut` is for those who have not checked in: nobody else meets it. */
export type Doors = 'not_yet' | 'open' | 'shut';

/** Whether someone could check in. All three are milliseconds since the epoch, by the server's clock. */
export function doorsAt(opensMs: number, closesMs: number, nowMs: number): Doors {
  if (nowMs < opensMs) return 'not_yet';
  return nowMs < closesMs ? 'open' : 'shut';
}

type Seen = Pick<VisitSnapshot, 'phase' | 'may' | 'participants'>;

/** What the one page of a visit shows to this reader now. */
export function viewOf(visit: Seen, doors: Doors): ViewName {
  const standing = standingOf(visit.may);
  switch (visit.phase) {
    case 'booked':
      if (standing === 'patient') return beforeViews[doors];
      return standing === 'companion' ? 'lobby' : 'desk';
    case 'waiting':
      if (standing === 'patient') return 'waiting';
      return standing === 'companion' ? 'lobby' : 'desk';
    case 'admitted':
    case 'in_call':
      return callView(visit, standing);
    case 'completed':
      if (standing === 'patient') return 'after_patient';
      return visit.may.includes('write_note') ? 'after_doctor' : 'ended';
    default:
      return 'over';
  }
}

const beforeViews = { not_yet: 'before', open: 'check_in', shut: 'closed' } as const;

function callView(visit: Seen, standing: Standing): ViewName {
  if (standing === 'onlooker') return 'desk';
  if (standing !== 'companion') return 'call';
  // The token's gate reads the person's own row: whoever was added and is not admitted stays outside.
  return visit.participants.some((entry) => entry.isMe && entry.state === 'admitted') ? 'call' : 'lobby';
}

export type StepState = 'done' | 'now' | 'open';

const steps: readonly PathStep[] = ['booked', 'ready', 'waiting', 'visit', 'after'];

/** How far a visit came that ended before it took place; nothing of it is "now". */
const stoppedAfter: Partial<Record<VisitPhase, number>> = { cancelled: 1, no_show: 1, not_seen: 3 };

/** The five steps of the path, each done, now or still open. */
export function pathStates(
  visit: Pick<VisitSnapshot, 'phase' | 'readiness'>,
): { readonly step: PathStep; readonly state: StepState }[] {
  const stopped = stoppedAfter[visit.phase];
  const now = steps.indexOf(pathStepOf(visit.phase, isReady(visit.readiness)));
  return steps.map((step, index) => {
    if (stopped !== undefined) return { step, state: index < stopped ? 'done' : 'open' };
    return { step, state: index < now ? 'done' : index === now ? 'now' : 'open' };
  });
}
