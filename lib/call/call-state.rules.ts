/** Where one person's call stands, in their browser. Never mixed with the phase of the visit. */
export type CallState =
  | { readonly kind: 'idle' }
  /** A token is asked for; camera and microphone are opened meanwhile. */
  | { readonly kind: 'preparing' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  | {
      readonly kind: 'reconnecting';
      /** How often it was tried since the connection was there. */
      readonly attempt: number;
      readonly because: TroubleCause;
      /** False while the first connection has not come about yet. */
      readonly wasConnected: boolean;
    }
  | { readonly kind: 'ended'; readonly because: EndCause }
  | { readonly kind: 'failed'; readonly because: FailureCause };

/** `moved`: the visit has a new media room. */
export type TroubleCause = 'network' | 'media_server' | 'busy' | 'moved';
/** `elsewhere`: another tab or device of the same person; `moved_on`: the visit's phase is another one now. */
export type EndCause = 'left' | 'elsewhere' | 'moved_on';
export type FailureCause = 'signed_out' | 'not_found' | 'unsupported';

export type CallEvent =
  | { readonly type: 'start' }
  | { readonly type: 'token' }
  | { readonly type: 'connected' }
  /** The connection broke, or an attempt to make it failed. */
  | { readonly type: 'lost'; readonly because: TroubleCause }
  | { readonly type: 'end'; readonly because: EndCause }
  | { readonly type: 'fail'; readonly because: FailureCause }
  | { readonly type: 'stop' };

/** The state after an event. An event that has no place in a state leaves it as it is. */
export function nextCallState(state: CallState, event: CallEvent): CallState {
  switch (event.type) {
    case 'stop':
      return { kind: 'idle' };
    case 'start':
      return isUnderWay(state) ? state : { kind: 'preparing' };
    case 'end':
      return { kind: 'ended', because: event.because };
    case 'fail':
      return { kind: 'failed', because: event.because };
    case 'token':
      return state.kind === 'preparing' ? { kind: 'connecting' } : state;
    case 'connected':
      return isUnderWay(state) ? { kind: 'connected' } : state;
    case 'lost':
      return isUnderWay(state) ? afterLoss(state, event.because) : state;
  }
}

/** Whether a call is there or on its way. */
export function isUnderWay(state: CallState): boolean {
  return state.kind !== 'idle' && state.kind !== 'ended' && state.kind !== 'failed';
}

function afterLoss(state: CallState, because: TroubleCause): CallState {
  if (state.kind === 'reconnecting') return { ...state, attempt: state.attempt + 1, because };
  return { kind: 'reconnecting', attempt: 1, because, wasConnected: state.kind === 'connected' };
}
