'use client';
import { useTranslations } from 'next-intl';
import { cn } from '../ui/cn.rules.ts';
import type { PendingMessage } from '#lib/call/chat/chat-state.rules';
import { splitLinks } from '#lib/call/chat/links.rules';
import type { ChatMessageView } from '#lib/visit/chat.rules';
import { useVisitTimes } from '../visit/use-visit-times.ts';

const mine = 'self-end bg-[#0d5c50] text-white';
const theirs = 'self-start bg-stage-3 text-stage-ink';
const bubble = 'max-w-full rounded-m px-3.5 py-2 whitespace-pre-wrap';

/** A message that the server keeps. */
export function KeptMessage(props: { message: ChatMessageView; isMine: boolean; timeZone: string }) {
  const { message, isMine, timeZone } = props;
  const t = useTranslations('call');
  const { bareTime } = useVisitTimes();
  return (
    <li className="flex flex-col gap-1">
      <p className={cn('text-sm text-stage-ink-2', isMine && 'self-end')}>
        {isMine ? t('you') : message.senderName}{' '}
        <time dateTime={message.sentAt}>{bareTime(message.sentAt, timeZone)}</time>
      </p>
      <p className={cn(bubble, isMine ? mine : theirs)}>
        <MessageText text={message.text} />
      </p>
    </li>
  );
}

/** A message on its way, or one that did not arrive: its words are kept. */
export function UnsentMessage(props: { message: PendingMessage; onTryAgain: () => void }) {
  const { message, onTryAgain } = props;
  const t = useTranslations('call.chat');
  return (
    <li className="flex flex-col gap-1">
      <p className={cn(bubble, mine, 'opacity-80')}>
        <MessageText text={message.text} />
      </p>
      <div className="flex flex-wrap items-center gap-x-3 self-end text-sm">
        <span className={message.status === 'sending' ? 'text-stage-ink-2' : 'text-stop'}>
          {t(message.status)}
        </span>
        {message.status !== 'sending' && (
          <button
            type="button"
            onClick={onTryAgain}
            className="min-h-target px-1 underline underline-offset-4"
          >
            {t('tryAgain')}
          </button>
        )}
      </div>
    </li>
  );
}

/** What was written, as it was written; addresses can be opened and learn nothing of this page. */
function MessageText({ text }: { text: string }) {
  const t = useTranslations('call.chat');
  return splitLinks(text).map((part, index) =>
    part.href === null ? (
      part.text
    ) : (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
        key={index}
        href={part.href}
        target="_blank"
        rel="noopener noreferrer"
        className="break-all underline underline-offset-4"
      >
        {part.text}
        <span className="sr-only"> ({t('opens')})</span>
      </a>
    ),
  );
}
