import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCallSession } from './call-session.ts';
import type { CallRoom, CallRoomEvents } from './room/call-room.ts';
import type { TokenAnswer } from './token-answer.rules.ts';

/** A room whose events the test plays; entering it succeeds unless the test says otherwise. */
interface PlayedRoom {
  readonly events: CallRoomEvents;
  readonly token: string;
  isLeft: boolean;
}

let rooms: PlayedRoom[];
let answers: TokenAnswer[];
let tokensAskedFor: number;
let canConnect: boolean;
let sentTo: (CallRoom | null)[];
let own: { isOpen: boolean };

beforeEach(() => {
  vi.useFakeTimers();
  rooms = [];
  answers = [];
  tokensAskedFor = 0;
  canConnect = true;
  sentTo = [];
  own = { isOpen: false };
});
afterEach(() => vi.useRealTimers());

function token(epoch = 1): TokenAnswer {
  return { kind: 'token', url: 'ws://media', token: `token of ${epoch}`, identity: 'me', epoch };
}

function createRoom(events: CallRoomEvents): CallRoom {
  return {
    connect: async (_url, given) => {
      if (!canConnect) throw new Error('refused');
      rooms.push({ events, token: given, isLeft: false });
      events.onReadyToSend();
    },
    disconnect: async () => {
      const room = rooms.find((entry) => entry.events === events);
      if (room) room.isLeft = true;
    },
    send: async () => {},
    startSound: async () => {},
  };
}

function newSession() {
  return createCallSession({
    requestToken: async () => {
      tokensAskedFor += 1;
      return answers.shift() ?? token();
    },
    createRoom,
    own: {
      open: () => {
        own.isOpen = true;
      },
      close: () => {
        own.isOpen = false;
      },
      sendTo: (room) => sentTo.push(room),
    },
    onComingAndGoing: () => {},
    onServerPacket: () => {},
  });
}

async function started() {
  const session = newSession();
  session.start();
  await vi.advanceTimersByTimeAsync(0);
  return session;
}

function lastRoom(): PlayedRoom {
  const room = rooms.at(-1);
  if (!room) throw new Error('No room was entered.');
  return room;
}

describe('a call', () => {
  it('is entered once, however often it is started, and then sends what there is to send', async () => {
    const session = await started();
    session.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state.get()).toEqual({ kind: 'connected' });
    expect(rooms).toHaveLength(1);
    expect(sentTo.at(-1)).not.toBeNull();
    expect(own.isOpen).toBe(true);
  });

  it('comes back with a new token when the room was deleted or the server was restarted', async () => {
    const session = await started();
    lastRoom().events.onDisconnected('lost');
    expect(session.state.get()).toMatchObject({ kind: 'reconnecting', wasConnected: true });
    await vi.advanceTimersByTimeAsync(1000);
    expect(session.state.get()).toEqual({ kind: 'connected' });
    expect(tokensAskedFor).toBe(2);
    expect(own.isOpen).toBe(true);
  });

  it('outlasts two minutes without a media server, patiently', async () => {
    const session = await started();
    answers = Array.from({ length: 1000 }, () => ({ kind: 'retry', because: 'media_server', afterMs: null }));
    lastRoom().events.onDisconnected('lost');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(session.state.get()).toMatchObject({ kind: 'reconnecting', because: 'media_server' });
    expect(tokensAskedFor).toBeLessThan(40);
    answers = [];
    await vi.advanceTimersByTimeAsync(6000);
    expect(session.state.get()).toEqual({ kind: 'connected' });
  });

  it('tries on where a token is given and the media server refuses it', async () => {
    const session = await started();
    canConnect = false;
    lastRoom().events.onDisconnected('lost');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(session.state.get()).toMatchObject({ kind: 'reconnecting' });
    canConnect = true;
    await vi.advanceTimersByTimeAsync(6000);
    expect(session.state.get()).toEqual({ kind: 'connected' });
  });

  it('does not knock without a pause where each connection breaks at once', async () => {
    await started();
    for (let passed = 0; passed < 10_000; passed += 100) {
      lastRoom().events.onDisconnected('lost');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(tokensAskedFor).toBeLessThan(10);
  });

  it('stops, with camera and microphone let go, when the person is not admitted any more', async () => {
    const session = await started();
    answers = [{ kind: 'moved_on' }];
    lastRoom().events.onDisconnected('lost');
    await vi.advanceTimersByTimeAsync(1000);
    expect(session.state.get()).toEqual({ kind: 'ended', because: 'moved_on' });
    expect(own.isOpen).toBe(false);
  });

  it('begins again by itself when the page learns that they are admitted again', async () => {
    const session = await started();
    answers = [{ kind: 'moved_on' }, token(2)];
    lastRoom().events.onDisconnected('lost');
    await vi.advanceTimersByTimeAsync(1000);
    session.follow({ isOpen: false, epoch: 2 });
    expect(session.state.get()).toEqual({ kind: 'ended', because: 'moved_on' });
    session.follow({ isOpen: true, epoch: 2 });
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state.get()).toEqual({ kind: 'connected' });
  });

  it('moves to the room of a new epoch, once, and leaves the old one', async () => {
    const session = await started();
    answers = [token(2)];
    session.follow({ isOpen: true, epoch: 2 });
    await vi.advanceTimersByTimeAsync(0);
    session.follow({ isOpen: true, epoch: 2 });
    await vi.advanceTimersByTimeAsync(0);
    expect(rooms.map((room) => [room.token, room.isLeft])).toEqual([
      ['token of 1', true],
      ['token of 2', false],
    ]);
  });

  it('gives way to another tab without a fight, and takes over when it is asked to', async () => {
    const session = await started();
    lastRoom().events.onDisconnected('taken_over');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(session.state.get()).toEqual({ kind: 'ended', because: 'elsewhere' });
    expect(tokensAskedFor).toBe(1);
    session.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state.get()).toEqual({ kind: 'connected' });
  });

  it('is not ended by an attempt of its own that it had given up', async () => {
    const session = await started();
    canConnect = false;
    const first = lastRoom();
    first.events.onDisconnected('lost');
    await vi.advanceTimersByTimeAsync(1000);
    canConnect = true;
    await vi.advanceTimersByTimeAsync(3000);
    first.events.onDisconnected('taken_over');
    expect(session.state.get()).toEqual({ kind: 'connected' });
    lastRoom().events.onDisconnected('taken_over');
    await vi.advanceTimersByTimeAsync(6000);
    expect(session.state.get()).toEqual({ kind: 'connected' });
  });

  it('is left by the person and only entered again by them', async () => {
    const session = await started();
    const room = lastRoom();
    session.leave();
    room.events.onDisconnected('lost');
    session.follow({ isOpen: true, epoch: 9 });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(session.state.get()).toEqual({ kind: 'ended', because: 'left' });
    expect(room.isLeft).toBe(true);
    expect(own.isOpen).toBe(false);
  });

  it('leaves the room that was still being entered when the page went away', async () => {
    const session = newSession();
    session.start();
    session.stop();
    session.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(rooms.filter((room) => !room.isLeft)).toHaveLength(1);
    expect(session.state.get()).toEqual({ kind: 'connected' });
  });

  it('shows that the media library is reconnecting, and sends everything again afterwards', async () => {
    const session = await started();
    lastRoom().events.onReconnecting();
    lastRoom().events.onReconnecting();
    expect(session.state.get()).toMatchObject({ kind: 'reconnecting', attempt: 1 });
    sentTo = [];
    lastRoom().events.onReconnected();
    expect(session.state.get()).toEqual({ kind: 'connected' });
    expect(sentTo).toHaveLength(1);
    expect(tokensAskedFor).toBe(1);
  });

  it('waits as long as the server asks for', async () => {
    answers = [{ kind: 'retry', because: 'busy', afterMs: 9000 }];
    await started();
    await vi.advanceTimersByTimeAsync(8000);
    expect(tokensAskedFor).toBe(1);
    await vi.advanceTimersByTimeAsync(1500);
    expect(tokensAskedFor).toBe(2);
  });

  it('fails where the session is gone, and does not ask on', async () => {
    answers = [{ kind: 'failed', because: 'signed_out' }];
    const session = await started();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session.state.get()).toEqual({ kind: 'failed', because: 'signed_out' });
    expect(tokensAskedFor).toBe(1);
  });
});
