'use client';
import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LONGEST_MESSAGE } from '#lib/visit/chat.rules';

/** Where a message is typed. Enter sends; Shift and Enter begins a new line. */
export function ChatForm({ isOpen, onSend }: { isOpen: boolean; onSend: (text: string) => void }) {
  const t = useTranslations('call.chat');
  const [text, setText] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (isOpen) input.current?.focus();
  }, [isOpen]);

  const send = () => {
    const words = text.trim();
    if (words === '') return;
    onSend(words);
    setText('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is still being composed, as in Japanese, Enter only ends the word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={input}
        aria-label={t('input')}
        placeholder={t('input')}
        value={text}
        rows={1}
        maxLength={LONGEST_MESSAGE}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-40 min-h-target min-w-0 flex-1 resize-none rounded-[24px] border border-edge bg-stage px-4 py-2.5 text-stage-ink placeholder:text-stage-ink-2"
      />
      <button
        type="submit"
        aria-label={t('send')}
        className="grid size-target shrink-0 place-items-center rounded-full bg-brand text-brand-ink hover:brightness-110 forced-colors:border"
      >
        <SendHorizontal aria-hidden className="size-5" />
      </button>
    </form>
  );
}
