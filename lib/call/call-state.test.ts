import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallEvent, type CallState, isUnderWay, nextCallState } from './call-state.rules.ts';

function stateAfter(...events: CallEvent[]): CallState {
  return events.reduce(nextCallState, { kind: 'idle' });
}

const start: CallEvent = { type: 'start' };
const connected: CallEvent = { type: 'connected' };
const lost: CallEvent = { type: 'lost', because: 'network' };

describe('the state of a call', () => {
  it('goes from the first token to the connection', () => {
    expect(stateAfter(start).kind).toBe('preparing');
    expect(stateAfter(start, { type: 'token' }).kind).toBe('connecting');
    expect(stateAfter(start, { type: 'token' }, connected).kind).toBe('connected');
  });

  it('counts attempts while it reconnects, and forgets them once connected', () => {
    expect(stateAfter(start, connected, lost, lost)).toEqual({
      kind: 'reconnecting',
      attempt: 2,
      because: 'network',
      wasConnected: true,
    });
    expect(stateAfter(start, connected, lost, connected, lost)).toMatchObject({ attempt: 1 });
  });

  it('knows whether there was a connection before', () => {
    expect(stateAfter(start, lost, lost)).toMatchObject({ wasConnected: false });
  });

  it('stays ended, whatever an older connection still says, until the person starts again', () => {
    const ended = stateAfter(start, connected, { type: 'end', because: 'left' });
    expect(nextCallState(ended, lost)).toBe(ended);
    expect(nextCallState(ended, connected)).toBe(ended);
    expect(nextCallState(ended, start).kind).toBe('preparing');
  });

  it('is under way, ended, failed or idle after any row of events', () => {
    const event = fc.constantFrom<CallEvent>(
      start,
      { type: 'token' },
      connected,
      lost,
      { type: 'end', because: 'elsewhere' },
      { type: 'fail', because: 'signed_out' },
      { type: 'stop' },
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = stateAfter(...events);
        const last = events.findLast((entry) => ['start', 'end', 'fail', 'stop'].includes(entry.type));
        expect(isUnderWay(state)).toBe(last?.type === 'start');
      }),
    );
  });
});
