'use client';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

/** The tab's title, while the page changes without a new address. */
export function usePageTitle(title: string): void {
  const t = useTranslations('common');
  const whole = `${title} · ${t('product')}`;
  useEffect(() => {
    const apply = () => {
      if (document.title !== whole) document.title = whole;
    };
    // The page's own title is streamed, and may come after this one.
    const observer = new MutationObserver(apply);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    apply();
    return () => observer.disconnect();
  }, [whole]);
}
