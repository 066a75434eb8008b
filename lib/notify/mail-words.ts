import '#server-only';
import format, { type FormatOptions } from 'icu-minify/format';
import { createFormatter } from 'next-intl';
import { messageAt } from '#lib/i18n/compiled-messages';
import { defaultLocale, formattingLocale, isLocale, type Locale } from '#lib/i18n/locales.rules';
import { loadMessages } from '#lib/i18n/messages';

/** Finds a text by its key and fills its places. */
export type MailWords = (key: string, values?: Record<string, string | number | Date>) => string;

/** The words of messages/<locale>/<namespace>.json for someone who is not the one asking. */
export async function mailWords(locale: string, namespace = 'mail'): Promise<MailWords> {
  const messages = await loadMessages(known(locale));
  return (key, values) =>
    String(
      format(messageAt(messages, `${namespace}.${key}`), formattingLocale(known(locale)), values, {
        formatters,
      }),
    );
}

/** Dates and times for a mail, in its reader's language and zone. Name the zone in the words. */
export function mailFormatter(locale: string, timeZone: string) {
  return createFormatter({ locale: formattingLocale(known(locale)), timeZone });
}

const formatters: FormatOptions['formatters'] = {
  getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args) => new Intl.NumberFormat(...args),
  getPluralRules: (...args) => new Intl.PluralRules(...args),
};

function known(locale: string): Locale {
  return isLocale(locale) ? locale : defaultLocale;
}
