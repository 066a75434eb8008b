import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button-link';
import { parseTheme, THEME_COOKIE } from '#lib/theme.rules';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SkipLink } from './skip-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** What stands around the pages for everyone. `home` is where a signed-in person's work begins, or null. */
export async function PublicShell({ home, children }: { home: string | null; children: ReactNode }) {
  const t = await getTranslations('common');
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="mx-auto flex w-full max-w-5xl items-center justify-between gap-4 px-5 py-2">
        <Brand href="/" />
        {home && <ButtonLink href={home}>{t('myPages')}</ButtonLink>}
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <footer className="mx-auto flex w-full max-w-5xl flex-wrap items-center gap-x-6 gap-y-2 px-5 py-6">
        <ThemeSwitch initial={theme} />
        <LanguageSwitch />
      </footer>
    </div>
  );
}
