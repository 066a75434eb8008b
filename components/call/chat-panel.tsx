'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { cn } from '../ui/cn.rules.ts';
import type { ChatLog } from '#lib/call/chat/chat-log';
import { useObservable } from '#lib/call/use-observable';
import { placeOf } from '../visit/zone.rules.ts';
import { ChatForm } from './chat-form.tsx';
import { KeptMessage, UnsentMessage } from './chat-message.tsx';

/** The chat of the visit: beside the stage on wide screens, over it on phones. It keeps what is being typed. */
export function ChatPanel(props: {
  id: string;
  chat: ChatLog;
  isOpen: boolean;
  onClose: () => void;
  myParticipantId: string | null;
  timeZone: string;
}) {
  const { id, chat, isOpen, onClose, myParticipantId, timeZone } = props;
  const t = useTranslations('call.chat');
  const { messages, pending } = useObservable(chat.state);
  const log = useRef<HTMLDivElement>(null);
  const isEmpty = messages.length + pending.length === 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new message is a reason to look again
  useEffect(() => {
    if (!isOpen) return;
    chat.markRead();
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [chat, isOpen, messages, pending]);

  return (
    <aside
      id={id}
      aria-label={t('title')}
      hidden={!isOpen}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className={cn(
        'fixed inset-0 z-30 flex-col gap-3 bg-stage-2 p-4 lg:static lg:z-auto lg:w-80 lg:shrink-0 lg:rounded-l xl:w-96',
        isOpen && 'flex',
      )}
    >
      <div className="flex items-center justify-between gap-3">
        <div>
          <h2 className="text-base">{t('title')}</h2>
          <p className="text-sm text-stage-ink-2">{t('kept', { place: placeOf(timeZone) })}</p>
        </div>
        <button
          type="button"
          aria-label={t('close')}
          onClick={onClose}
          className="grid size-target shrink-0 place-items-center rounded-full hover:bg-stage-3"
        >
          <X aria-hidden className="size-5" />
        </button>
      </div>
      <div
        ref={log}
        role="log"
        aria-label={t('messages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto rounded-s p-1"
      >
        {isEmpty && <p className="text-sm text-stage-ink-2">{t('empty')}</p>}
        <ol className="flex flex-col gap-3">
          {messages.map((message) => (
            <KeptMessage
              key={message.clientMessageId}
              message={message}
              isMine={message.participantId === myParticipantId}
              timeZone={timeZone}
            />
          ))}
          {pending.map((message) => (
            <UnsentMessage
              key={message.clientMessageId}
              message={message}
              onTryAgain={() => chat.tryAgain(message.clientMessageId)}
            />
          ))}
        </ol>
      </div>
      <ChatForm isOpen={isOpen} onSend={chat.send} />
    </aside>
  );
}
