import type { ChatMessageView } from '../../visit/chat.rules.ts';
import { parseChatPacket } from '../../visit/chat.rules.ts';
import { askServer } from '../ask-server.ts';
import { createObservable, type Observable } from '../observable.ts';
import {
  type ChatState,
  completeUpTo,
  emptyChat,
  type PendingMessage,
  withAllRead,
  withMessages,
  withPending,
} from './chat-state.rules.ts';
import { rememberRead, rememberedRead } from './remembered-read.ts';

export interface ChatLog {
  readonly state: Observable<ChatState>;
  send(text: string): void;
  tryAgain(clientMessageId: string): void;
  /** Takes in a packet that our server sent into the media room. */
  receive(packet: string): void;
  /** Asks the server for what is missing. */
  refresh(): Promise<void>;
  markRead(): void;
}

/**
 * The chat of one visit. The server keeps it; packets through the media room only bring it at once. Whatever
 * is missed (late, reloaded, disconnected) is asked for by number.
 */
export function createChatLog(visitId: string, ask = askServer): ChatLog {
  const state = createObservable<ChatState>({ ...emptyChat, readUpTo: rememberedRead(visitId) });
  let asking: Promise<void> | null = null;

  const take = (messages: readonly ChatMessageView[]) => state.set(withMessages(state.get(), messages));

  const readOn = async () => {
    for (;;) {
      const after = completeUpTo(state.get().messages);
      const answer = await ask(visitId, `chat?after=${after}`, { method: 'GET' });
      const messages: unknown = answer.ok ? answer.body : [];
      if (!Array.isArray(messages) || messages.length === 0) return;
      take(messages);
      // An answer that brings no next number would be asked for without an end.
      if (completeUpTo(state.get().messages) === after) return;
    }
  };

  const refresh = (): Promise<void> => {
    asking ??= readOn().finally(() => {
      asking = null;
    });
    return asking;
  };

  const deliver = async (message: PendingMessage) => {
    state.set(withPending(state.get(), { ...message, status: 'sending' }));
    const { clientMessageId, text } = message;
    const answer = await ask(visitId, 'chat', { json: { clientMessageId, text } });
    if (answer.ok) return take([answer.body as ChatMessageView]);
    const status = answer.status === 429 ? 'too_many' : isRefusal(answer.status) ? 'closed' : 'failed';
    state.set(withPending(state.get(), { ...message, status }));
  };

  return {
    state,
    refresh,
    send: (text) => void deliver({ clientMessageId: crypto.randomUUID(), text, status: 'sending' }),
    tryAgain: (clientMessageId) => {
      const message = state.get().pending.find((entry) => entry.clientMessageId === clientMessageId);
      if (message && message.status !== 'sending') void deliver(message);
    },
    receive: (packet) => {
      const message = parseChatPacket(packet);
      if (!message) return;
      take([message]);
      if (completeUpTo(state.get().messages) < message.sequence) void refresh();
    },
    markRead: () => {
      state.set(withAllRead(state.get()));
      rememberRead(visitId, state.get().readUpTo);
    },
  };
}

function isRefusal(status: number): boolean {
  return status === 403 || status === 404 || status === 409;
}
