'use client';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { LOCALE_COOKIE, languageOf, localeNames, locales } from '#lib/i18n/locales.rules';
import { ShellSelect } from './shell-select.tsx';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Chooses the language, where there is a choice. Each language is named by its own name. */
export function LanguageSwitch() {
  const t = useTranslations('common');
  const locale = languageOf(useLocale());
  const router = useRouter();
  if (locales.length < 2) return null;

  function choose(value: string) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${LOCALE_COOKIE}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    router.refresh();
  }

  return (
    <ShellSelect label={t('language')} value={locale} onChange={choose}>
      {locales.map((name) => (
        <option key={name} value={name} lang={name}>
          {localeNames[name]}
        </option>
      ))}
    </ShellSelect>
  );
}
