'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { PageColumn } from '#components/shell/page-column';
import { Button } from '#components/ui/button';
import { brandLook, Mark } from '#components/ui/mark';

/** Shown when a page broke. The heading is focused, so that it is read out. */
export default function ErrorPage({ retry, reset }: { retry?: () => void; reset: () => void }) {
  const t = useTranslations('broken');
  const heading = useRef<HTMLSpanElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="mx-auto w-full max-w-5xl">
      <header className="px-5 py-2">
        {/* A whole new page: what broke is left behind. Every page brings this one's code, so it needs little. */}
        <a href="/" className={brandLook}>
          <Mark />
          {t('product')}
        </a>
      </header>
      <PageColumn
        title={
          <span ref={heading} tabIndex={-1} className="outline-none">
            {t('title')}
          </span>
        }
        intro={t('text')}
      >
        <Button look="primary" wide onClick={() => (retry ?? reset)()}>
          {t('retry')}
        </Button>
      </PageColumn>
    </main>
  );
}
