import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { RouteFocus } from '#components/shell/route-focus';
import { typeface } from './typeface.ts';
import { parseTheme, THEME_COOKIE, themeScript } from '#lib/theme.rules';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('tagline') };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  interactiveWidget: 'resizes-content',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const nonce = (await headers()).get('x-nonce') ?? '';
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang={locale}
      className={typeface.variable}
      data-theme={theme === 'dark' ? 'dark' : undefined}
      suppressHydrationWarning
    >
      <head>
        {theme === 'system' && (
          // The system's theme is known only in the browser; set before the first paint.
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, no person's input
          <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
        )}
      </head>
      <body>
        <RouteFocus />
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
