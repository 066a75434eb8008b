'use client';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

/** The tab's title, while the page changes without a new address. */
export function usePageTitle(title: string): void {
  const t = useTranslations('common');
  const product = t('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  });
}
