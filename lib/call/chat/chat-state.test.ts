import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeUpTo,
  emptyChat,
  unreadCount,
  withAllRead,
  withMessages,
  withPending,
} from './chat-state.rules.ts';

function message(sequence: number, participantId = 'them') {
  return {
    sequence,
    clientMessageId: `id ${sequence}`,
    participantId,
    senderName: 'Someone',
    text: `message ${sequence}`,
    sentAt: '2027-01-04T09:00:00Z',
  };
}

const numbers = (state: { messages: readonly { sequence: number }[] }) =>
  state.messages.map((entry) => entry.sequence);

describe('messages', () => {
  it('are in order and each there once, in whatever parts and order they arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 20 }))), (parts) => {
        const state = parts.reduce(
          (before, part) =>
            withMessages(
              before,
              part.map((sequence) => message(sequence)),
            ),
          emptyChat,
        );
        expect(numbers(state)).toEqual([...new Set(parts.flat())].sort((a, b) => a - b));
      }),
    );
  });

  it('leave the state alone where they bring nothing new', () => {
    const state = withMessages(emptyChat, [message(1)]);
    expect(withMessages(state, [message(1)])).toBe(state);
  });

  it('are asked for from where the first one is missing', () => {
    expect(completeUpTo([])).toBe(0);
    expect(completeUpTo([message(1), message(2), message(4)])).toBe(2);
    expect(completeUpTo([message(2)])).toBe(0);
  });
});

describe('what was written here', () => {
  const mine = { clientMessageId: 'id 3', text: 'message 3', status: 'sending' } as const;

  it('stands below until the server has kept it, then once', () => {
    const sending = withPending(emptyChat, mine);
    expect(sending.pending).toEqual([mine]);
    expect(withMessages(sending, [message(3)]).pending).toEqual([]);
  });

  it('keeps its text when sending failed, and is not there twice when it is tried again', () => {
    const failed = withPending(withPending(emptyChat, mine), { ...mine, status: 'failed' });
    expect(failed.pending).toEqual([{ ...mine, status: 'failed' }]);
    expect(withPending(failed, mine).pending).toEqual([mine]);
  });

  it('does not fail after it was kept: the answer was lost, the message was not', () => {
    const kept = withMessages(withPending(emptyChat, mine), [message(3)]);
    expect(withPending(kept, { ...mine, status: 'failed' })).toBe(kept);
  });
});

it('counts as unread what others wrote since it was last looked at', () => {
  const state = withMessages(emptyChat, [message(1), message(2, 'me'), message(3)]);
  expect(unreadCount(state, 'me')).toBe(2);
  const read = withAllRead(state);
  expect(unreadCount(read, 'me')).toBe(0);
  expect(withAllRead(read)).toBe(read);
  expect(unreadCount(withMessages(read, [message(4)]), 'me')).toBe(1);
});
