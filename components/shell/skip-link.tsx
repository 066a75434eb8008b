import { useTranslations } from 'next-intl';

/** The first thing a keyboard reaches: past the navigation, to the page's own content. */
export function SkipLink() {
  const t = useTranslations('common');
  return (
    <a
      href="#content"
      className="fixed left-4 top-2 z-50 -translate-y-24 rounded-full bg-brand px-5 py-3 font-[640] text-brand-ink focus:translate-y-0"
    >
      {t('skipToContent')}
    </a>
  );
}
