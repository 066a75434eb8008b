import type { ChatMessageView } from '../../visit/chat.rules.ts';

/** Written here and not known to be kept yet. */
export interface PendingMessage {
  readonly clientMessageId: string;
  readonly text: string;
  /** `too_many`: the server asks for a pause; `closed`: the visit takes no more messages. */
  readonly status: 'sending' | 'failed' | 'too_many' | 'closed';
}

export interface ChatState {
  /** What the server kept, in its order, each once. */
  readonly messages: readonly ChatMessageView[];
  readonly pending: readonly PendingMessage[];
  /** The number of the last message that was shown. */
  readonly readUpTo: number;
}

export const emptyChat: ChatState = { messages: [], pending: [], readUpTo: 0 };

/** Takes in messages of the server, however often and in whatever order they arrive. */
export function withMessages(state: ChatState, arrived: readonly ChatMessageView[]): ChatState {
  const bySequence = new Map(state.messages.map((message) => [message.sequence, message]));
  for (const message of arrived) bySequence.set(message.sequence, message);
  if (bySequence.size === state.messages.length) return state;
  const messages = [...bySequence.values()].sort((a, b) => a.sequence - b.sequence);
  const kept = new Set(messages.map((message) => message.clientMessageId));
  return { ...state, messages, pending: state.pending.filter((entry) => !kept.has(entry.clientMessageId)) };
}

/** Adds a message that was just written, or changes how its sending stands. */
export function withPending(state: ChatState, message: PendingMessage): ChatState {
  if (state.messages.some((kept) => kept.clientMessageId === message.clientMessageId)) return state;
  const isKnown = state.pending.some((entry) => entry.clientMessageId === message.clientMessageId);
  const pending = isKnown
    ? state.pending.map((entry) => (entry.clientMessageId === message.clientMessageId ? message : entry))
    : [...state.pending, message];
  return { ...state, pending };
}

/** Everything that has arrived was shown. */
export function withAllRead(state: ChatState): ChatState {
  const readUpTo = state.messages.at(-1)?.sequence ?? 0;
  return readUpTo > state.readUpTo ? { ...state, readUpTo } : state;
}

/** The number up to which nothing is missing: what comes after it is asked for. */
export function completeUpTo(messages: readonly ChatMessageView[]): number {
  let last = 0;
  for (const { sequence } of messages) {
    if (sequence !== last + 1) break;
    last = sequence;
  }
  return last;
}

/** How many messages of others were not shown yet. */
export function unreadCount(state: ChatState, myParticipantId: string | null): number {
  return state.messages.filter(
    (message) => message.sequence > state.readUpTo && message.participantId !== myParticipantId,
  ).length;
}
