'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { parseTheme, THEME_COOKIE, type Theme } from '#lib/theme.rules';
import { ShellSelect } from './shell-select.tsx';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Chooses light, dark or the system's colours. The cookie lets the server paint them at once. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const t = useTranslations('common.theme');
  const [theme, setTheme] = useState(initial);

  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
      if (isDark) document.documentElement.dataset.theme = 'dark';
      else delete document.documentElement.dataset.theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);

  function choose(value: string) {
    const chosen = parseTheme(value);
    const maxAge = chosen === 'system' ? 0 : YEAR_SECONDS;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${THEME_COOKIE}=${chosen}; path=/; max-age=${maxAge}; samesite=lax`;
    setTheme(chosen);
  }

  return (
    <ShellSelect label={t('label')} value={theme} onChange={choose}>
      <option value="system">{t('system')}</option>
      <option value="light">{t('light')}</option>
      <option value="dark">{t('dark')}</option>
    </ShellSelect>
  );
}
