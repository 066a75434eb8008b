/** The languages that Anteroom speaks, each with the name its speakers use. */
export const localeNames = { en: 'English' } as const;

export type Locale = keyof typeof localeNames;

export const locales = Object.keys(localeNames) as Locale[];

/**
 * How each language writes dates and times: plain `en` is American, with the month before the day, and the
 * product is not. This is what pages and mails are formatted with.
 */
const formatting = { en: 'en-GB' } as const satisfies Record<Locale, string>;

/** The locale that a language is formatted with. */
export function formattingLocale(locale: Locale): string {
  return formatting[locale];
}

/** The cookie that keeps a chosen language, also for people who are not signed in. */
export const LOCALE_COOKIE = 'anteroom-locale';

export const defaultLocale: Locale = 'en';

/** Whether a text names a language that Anteroom speaks. */
export function isLocale(text: unknown): text is Locale {
  return typeof text === 'string' && Object.hasOwn(localeNames, text);
}

/** The language of a locale that formats, such as `en` of `en-GB`. */
export function languageOf(locale: string): Locale {
  const language = locale.split('-')[0];
  return isLocale(language) ? language : defaultLocale;
}

/** The first language of an Accept-Language header that Anteroom speaks, or the default. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const language = part.split(';')[0]?.trim().split('-')[0]?.toLowerCase();
    if (isLocale(language)) return language;
  }
  return defaultLocale;
}
