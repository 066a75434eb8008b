import { describe, expect, it } from 'vitest';
import { allowedActions, type VisitRelation } from '#lib/visit/permissions.rules';
import type { VisitPhase } from '#lib/visit/phases.rules';
import type { SnapshotParticipant } from '#lib/visit/snapshot.rules';
import { doorsAt, pathStates, standingOf, viewOf } from './view-of.rules.ts';

const relations: VisitRelation[] = ['patient', 'doctor', 'colleague', 'guest', 'staff', 'admin'];

function me(state: SnapshotParticipant['state']): SnapshotParticipant {
  return { id: 'p', identity: 'i', name: 'N', role: 'guest', state, isPresent: false, isMe: true };
}

function view(
  relation: VisitRelation,
  phase: VisitPhase,
  doors = 'open' as const,
  state = 'admitted' as const,
) {
  return viewOf({ phase, may: allowedActions([relation]), participants: [me(state)] }, doors);
}

describe('standingOf', () => {
  it('follows from what a person may do', () => {
    const standings = relations.map((relation) => standingOf(allowedActions([relation])));
    expect(standings).toEqual(['patient', 'doctor', 'companion', 'companion', 'onlooker', 'onlooker']);
  });
});

describe('doorsAt', () => {
  it('opens at the minute and shuts at the minute', () => {
    expect(doorsAt(100, 200, 99)).toBe('not_yet');
    expect(doorsAt(100, 200, 100)).toBe('open');
    expect(doorsAt(100, 200, 199)).toBe('open');
    expect(doorsAt(100, 200, 200)).toBe('shut');
  });
});

describe('viewOf', () => {
  it('shows the patient the form as soon as the doors open, and says so when they shut', () => {
    const patient = { phase: 'booked' as const, may: allowedActions(['patient']), participants: [] };
    expect(viewOf(patient, 'not_yet')).toBe('before');
    expect(viewOf(patient, 'open')).toBe('check_in');
    expect(viewOf(patient, 'shut')).toBe('closed');
  });

  it('never shuts out a patient who waits', () => {
    const patient = { phase: 'waiting' as const, may: allowedActions(['patient']), participants: [] };
    expect(viewOf(patient, 'shut')).toBe('waiting');
  });

  it('brings patient and doctor into the call, whatever their row says', () => {
    for (const phase of ['admitted', 'in_call'] as const) {
      expect(view('patient', phase)).toBe('call');
      expect(view('doctor', phase)).toBe('call');
    }
  });

  it('keeps a companion in the lobby until they are admitted', () => {
    const guest = { phase: 'in_call' as const, may: allowedActions(['guest']) };
    expect(viewOf({ ...guest, participants: [me('waiting')] }, 'open')).toBe('lobby');
    expect(viewOf({ ...guest, participants: [me('removed')] }, 'open')).toBe('lobby');
    expect(viewOf({ ...guest, participants: [me('admitted')] }, 'open')).toBe('call');
    expect(view('guest', 'waiting')).toBe('lobby');
  });

  it('never shows a call to staff who were not added', () => {
    expect(view('staff', 'in_call')).toBe('desk');
    expect(view('admin', 'admitted')).toBe('desk');
  });

  it('gives each side its own page afterwards', () => {
    expect(view('patient', 'completed')).toBe('after_patient');
    expect(view('doctor', 'completed')).toBe('after_doctor');
    expect(view('guest', 'completed')).toBe('ended');
    expect(view('staff', 'completed')).toBe('ended');
    for (const phase of ['cancelled', 'no_show', 'not_seen'] as const) {
      expect(relations.map((relation) => view(relation, phase))).toEqual(relations.map(() => 'over'));
    }
  });
});

describe('pathStates', () => {
  const ready = {
    camera: 'ok',
    microphone: 'ok',
    speaker: 'ok',
    network: { state: 'ok', route: 'udp', lossPercent: 0, kilobitsPerSecond: 900, roundTripMs: 20 },
  } as const;
  const states = (phase: VisitPhase, readiness: typeof ready | null = ready) =>
    pathStates({ phase, readiness }).map((entry) => entry.state);

  it('has one step that is now while the visit goes on', () => {
    expect(states('booked', null)).toEqual(['now', 'open', 'open', 'open', 'open']);
    expect(states('booked')).toEqual(['done', 'now', 'open', 'open', 'open']);
    expect(states('waiting')).toEqual(['done', 'done', 'now', 'open', 'open']);
    expect(states('in_call')).toEqual(['done', 'done', 'done', 'now', 'open']);
    expect(states('completed')).toEqual(['done', 'done', 'done', 'done', 'now']);
  });

  it('does not claim steps that never took place', () => {
    expect(states('cancelled')).toEqual(['done', 'open', 'open', 'open', 'open']);
    expect(states('no_show')).toEqual(['done', 'open', 'open', 'open', 'open']);
    expect(states('not_seen')).toEqual(['done', 'done', 'done', 'open', 'open']);
  });
});
