import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { formattingLocale, isLocale, LOCALE_COOKIE, preferredLocale } from './locales.rules.ts';
import { loadMessages } from './messages.ts';

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'));
  return { locale: formattingLocale(locale), timeZone: 'UTC', messages: await loadMessages(locale) };
});
