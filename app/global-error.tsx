'use client';
import './globals.css';
import { NextIntlClientProvider } from 'next-intl';
import broken from '../messages/en/broken.json';
import ErrorPage from './error.tsx';

/**
 * Shown when even the outer layout broke, so nothing of it can be used: its words are English, and its
 * theme is the light one.
 */
export default function GlobalError({ retry, reset }: { retry?: () => void; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ broken }}>
          <ErrorPage retry={retry} reset={reset} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
