'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { unreadCount } from '#lib/call/chat/chat-state.rules';
import type { ChatLog } from '#lib/call/chat/chat-log';
import { useObservable } from '#lib/call/use-observable';
import { useIsWide } from './use-is-wide.ts';

/** Whether the chat is open, how many messages wait in it, and who wrote the newest while it is closed. */
export function useChatPanel(chat: ChatLog, myParticipantId: string | null) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isWide = useIsWide();
  const state = useObservable(chat.state);
  const unread = unreadCount(state, myParticipantId);
  const newest =
    unread > 0 ? state.messages.findLast((entry) => entry.participantId !== myParticipantId) : null;
  const wasOpen = useRef(false);

  useEffect(() => {
    // Closed, the focus goes back to the button; it was inert until now.
    if (wasOpen.current && !isOpen) document.querySelector<HTMLElement>(`[aria-controls="${id}"]`)?.focus();
    wasOpen.current = isOpen;
  }, [id, isOpen]);

  return {
    id,
    isOpen,
    unread,
    /** Whom a message is from that has not been looked at; it changes with each one. */
    newestFrom: newest ? { sequence: newest.sequence, name: newest.senderName } : null,
    /** On a phone the open chat covers everything else. */
    coversAll: isOpen && !isWide,
    toggle: () => setOpen((open) => !open),
    close: () => setOpen(false),
  };
}
