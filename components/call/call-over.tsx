'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button, buttonClasses } from '#components/ui/button';
import type { CallState } from '#lib/call/call-state.rules';

type Over = Extract<CallState, { kind: 'ended' | 'failed' }>;

/** One is not in the call any more: why, and the way back. The visit goes on. */
export function CallOver({ state, phone, onStart }: { state: Over; phone: string; onStart: () => void }) {
  const t = useTranslations('call');
  const path = usePathname();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = wordsOf(state);
  return (
    <div className="grid h-full place-items-center p-4">
      <div className="flex max-w-md flex-col items-center gap-4 text-center">
        <h1 ref={heading} tabIndex={-1} className="outline-none">
          {t(words.title)}
        </h1>
        <p className="text-stage-ink-2">{t(words.text, { phone })}</p>
        {words.back && (
          <Button look="primary" onClick={onStart}>
            {t(words.back)}
          </Button>
        )}
        {state.because === 'signed_out' && (
          <Link
            href={`/sign-in?next=${encodeURIComponent(path)}`}
            className={`${buttonClasses('primary')} no-underline`}
          >
            {t('failed.signIn')}
          </Link>
        )}
        {state.because === 'not_found' && (
          <Button onClick={() => window.location.reload()}>{t('failed.reload')}</Button>
        )}
      </div>
    </div>
  );
}

function wordsOf(state: Over) {
  if (state.kind === 'failed') {
    return { title: `failed.${state.because}`, text: `failed.${state.because}_text`, back: null } as const;
  }
  if (state.because === 'moved_on')
    return { title: 'movedOn.title', text: 'movedOn.text', back: null } as const;
  const { because } = state;
  return { title: `${because}.title`, text: `${because}.text`, back: `${because}.back` } as const;
}
