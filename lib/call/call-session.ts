import { type CallEvent, type CallState, isUnderWay, nextCallState } from './call-state.rules.ts';
import { createObservable, type Observable } from './observable.ts';
import { createPause } from './pause.ts';
import { reconnectDelayMs } from './reconnect-delay.rules.ts';
import type { CallRoom, CallRoomEvents, CallRoomFactory, RoomPerson } from './room/call-room.ts';
import type { TokenAnswer } from './token-answer.rules.ts';

export interface CallSession {
  readonly state: Observable<CallState>;
  readonly people: Observable<readonly RoomPerson[]>;
  readonly isSoundBlocked: Observable<boolean>;
  /** Enters the call, also again: after leaving, or to take over from another tab. */
  start(): void;
  /** The person leaves; the visit goes on. */
  leave(): void;
  /** The page goes away or shows something else. */
  stop(): void;
  /** The page learnt where the visit stands: whether its call is open to this person, and its epoch. */
  follow(visit: { readonly isOpen: boolean; readonly epoch: number }): void;
  turnOnSound(): void;
}

export interface CallSessionParts {
  readonly requestToken: () => Promise<TokenAnswer>;
  readonly createRoom: CallRoomFactory;
  /** One's own devices: opened on start, given each room, let go of in the end. */
  readonly own: { open(): void; close(): void; sendTo(room: CallRoom | null): void };
  /** Tells our server that someone may have come or gone. */
  readonly onComingAndGoing: () => void;
  readonly onServerPacket: (topic: string, text: string) => void;
}

type Ending = Extract<CallEvent, { type: 'end' | 'fail' | 'stop' }>;
type Token = Extract<TokenAnswer, { kind: 'token' }>;

/** A connection that lasted this long was a good one, in milliseconds. */
const STABLE_AFTER_MS = 10_000;

/** So long after entering, an earlier attempt of one's own may still come in, in milliseconds. */
const GHOST_WITHIN_MS = 5000;

/**
 * One person's connection to a visit's call. It does not give up: whatever breaks the connection, it asks our
 * server for a new token and enters again, until the person leaves, another tab takes over, or the server
 * says that they are not admitted any more.
 */
export function createCallSession(parts: CallSessionParts): CallSession {
  const state = createObservable<CallState>({ kind: 'idle' });
  const people = createObservable<readonly RoomPerson[]>([]);
  const isSoundBlocked = createObservable(false);
  const pause = createPause();
  /** Each beginning and each ending makes a new run: what an older one still waits for counts no more. */
  let run = 0;
  let room: CallRoom | null = null;
  let epoch = 0;
  let attempt = 0;
  /** When the room was entered; null while it is not. */
  let enteredAtMs: number | null = null;
  const happen = (event: CallEvent) => state.set(nextCallState(state.get(), event));

  function begin(): void {
    attempt = 0;
    const mine = beginRun();
    happen({ type: 'start' });
    parts.own.open();
    void enter(mine);
  }

  /** Ends what is going on, and says which run is the current one now. */
  function beginRun(): number {
    run += 1;
    parts.own.sendTo(null);
    void room?.disconnect();
    room = null;
    enteredAtMs = null;
    people.set([]);
    isSoundBlocked.set(false);
    pause.end();
    return run;
  }

  function finish(event: Ending): void {
    beginRun();
    parts.own.close();
    happen(event);
  }

  async function enter(mine: number): Promise<void> {
    for (let namedMs: number | null = null; ; attempt += 1) {
      await pause.begin(reconnectDelayMs(attempt, Math.random(), namedMs));
      if (mine !== run) return;
      const answer = await parts.requestToken();
      if (mine !== run) return;
      if (answer.kind === 'moved_on') return finish({ type: 'end', because: 'moved_on' });
      if (answer.kind === 'failed') return finish({ type: 'fail', because: answer.because });
      if (answer.kind === 'token' && (await join(mine, answer))) return;
      if (mine !== run) return;
      namedMs = answer.kind === 'retry' ? answer.afterMs : null;
      happen({ type: 'lost', because: answer.kind === 'retry' ? answer.because : 'network' });
    }
  }

  async function join(mine: number, token: Token): Promise<boolean> {
    happen({ type: 'token' });
    // What a room says that is not this call's any more (given up, left, replaced) counts no more.
    const next: CallRoom = parts.createRoom(roomEvents(() => room === next));
    room = next;
    epoch = token.epoch;
    const isIn = await next.connect(token.url, token.token).then(
      () => true,
      () => false,
    );
    if (!isIn || mine !== run) {
      if (room === next) room = null;
      void next.disconnect();
      return false;
    }
    enteredAtMs = performance.now();
    happen({ type: 'connected' });
    parts.onComingAndGoing();
    return true;
  }

  function enterAgain(because: 'network' | 'moved'): void {
    // A connection that breaks as soon as it is there is no reason to knock without a pause.
    const wasStable = enteredAtMs !== null && performance.now() - enteredAtMs > STABLE_AFTER_MS;
    attempt = wasStable || because === 'moved' ? 0 : attempt + 1;
    const mine = beginRun();
    happen({ type: 'lost', because });
    void enter(mine);
  }

  /** An attempt that was given up here may still arrive at the media server, and push out the one after it. */
  function isOwnGhost(sinceMs: number): boolean {
    return attempt > 0 && performance.now() - sinceMs < GHOST_WITHIN_MS;
  }

  function roomEvents(isCurrent: () => boolean): CallRoomEvents {
    const ifCurrent =
      <A extends unknown[]>(act: (...values: A) => void) =>
      (...values: A) => {
        if (isCurrent()) act(...values);
      };
    return {
      onReadyToSend: ifCurrent(() => parts.own.sendTo(room)),
      onReconnecting: ifCurrent(() => {
        if (state.get().kind === 'connected') happen({ type: 'lost', because: 'network' });
      }),
      onReconnected: ifCurrent(() => {
        happen({ type: 'connected' });
        // What was switched meanwhile may not have been sent.
        parts.own.sendTo(room);
        parts.onComingAndGoing();
      }),
      onDisconnected: ifCurrent((because) => {
        // While it is being entered, `join` hears of it by itself.
        if (enteredAtMs === null) return;
        if (because === 'lost' || isOwnGhost(enteredAtMs)) enterAgain('network');
        else finish({ type: 'end', because: 'elsewhere' });
      }),
      onPeople: ifCurrent((now) => people.set(now)),
      onComingAndGoing: ifCurrent(parts.onComingAndGoing),
      onSoundBlocked: ifCurrent((isBlocked) => isSoundBlocked.set(isBlocked)),
      onServerPacket: ifCurrent(parts.onServerPacket),
    };
  }

  return {
    state,
    people,
    isSoundBlocked,
    start: () => {
      if (!isUnderWay(state.get())) begin();
    },
    leave: () => finish({ type: 'end', because: 'left' }),
    stop: () => finish({ type: 'stop' }),
    follow: (visit) => {
      if (!visit.isOpen) return;
      const now = state.get();
      if (now.kind === 'ended' && now.because === 'moved_on') return begin();
      if (isUnderWay(now) && epoch !== 0 && visit.epoch > epoch) enterAgain('moved');
      else pause.end();
    },
    turnOnSound: () => void room?.startSound(),
  };
}
