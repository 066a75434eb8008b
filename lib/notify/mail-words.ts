import '#server-only';
import { createFormatter, createTranslator } from 'next-intl';
import { defaultLocale, formattingLocale, isLocale, type Locale } from '#lib/i18n/locales.rules';
import { loadMessages } from '#lib/i18n/messages';

/** Finds a text by its key and fills its places. */
export type MailWords = (key: string, values?: Record<string, string | number | Date>) => string;

/** The words of messages/<locale>/<namespace>.json for someone who is not the one asking. */
export async function mailWords(locale: string, namespace = 'mail'): Promise<MailWords> {
  const messages = await loadMessages(known(locale));
  return createTranslator({
    locale: formattingLocale(known(locale)),
    messages,
    namespace,
  } as TranslatorOptions) as MailWords;
}

/** Dates and times for a mail, in its reader's language and zone. Name the zone in the words. */
export function mailFormatter(locale: string, timeZone: string) {
  return createFormatter({ locale: formattingLocale(known(locale)), timeZone });
}

/** Keys are checked by the tests of messages/, not by types: the messages are read from files. */
type TranslatorOptions = Parameters<typeof createTranslator>[0];

function known(locale: string): Locale {
  return isLocale(locale) ? locale : defaultLocale;
}
