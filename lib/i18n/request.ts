import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { isLocale, preferredLocale } from './locales.rules.ts';
import { loadMessages } from './messages.ts';

/** The cookie that keeps a chosen language, also for people who are not signed in. */
export const LOCALE_COOKIE = 'anteroom-locale';

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'));
  return { locale, timeZone: 'UTC', messages: await loadMessages(locale) };
});
