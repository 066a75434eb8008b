import '#server-only';
import { z } from 'zod';
import { locales } from '#lib/i18n/locales.rules';
import { isTimeZone } from '#lib/time-zones.rules';
import { isCleanText, tidyLine } from './text.rules.ts';

/** Schemas of fields that several forms share. A message is a key of messages/ under `fieldError`. */

const cleanText = z.string({ error: 'required' }).refine(isCleanText, { error: 'invalid', abort: true });

/** One line: a name, a label. Tidied; `max` counts characters. */
export function lineField(max: number) {
  return cleanText
    .max(max * 4, { error: 'too_long', abort: true })
    .transform(tidyLine)
    .pipe(z.string().min(1, { error: 'required' }).max(max, { error: 'too_long' }));
}

/** One line that may be left empty; then null. */
export function optionalLineField(max: number) {
  return cleanText
    .max(max * 4, { error: 'too_long', abort: true })
    .transform(tidyLine)
    .pipe(z.string().max(max, { error: 'too_long' }))
    .transform((text) => text || null);
}

/** Several lines, possibly none: a reason, a comment. Line ends are \n. */
export function textField(max: number) {
  return cleanText
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(max, { error: 'too_long' }));
}

/** A name people call someone by. */
export const nameField = lineField(100);

/** An e-mail address, lower-cased and trimmed. */
export const emailField = cleanText
  .max(1_000, { error: 'too_long', abort: true })
  .transform((text) => text.trim().normalize('NFC').toLowerCase())
  .pipe(
    z
      .string()
      .min(1, { error: 'required', abort: true })
      .max(254, { error: 'too_long', abort: true })
      .pipe(z.email({ error: 'email' })),
  );

/** A telephone number: digits, spaces, ( ) - . / and a leading +; 5 to 20 digits. */
export const phoneField = cleanText
  .max(200, { error: 'too_long', abort: true })
  .transform(tidyLine)
  .pipe(
    z
      .string()
      .min(1, { error: 'required', abort: true })
      .max(40, { error: 'too_long', abort: true })
      .regex(/^\+?[0-9 ().\-/]+$/, { error: 'phone', abort: true })
      .refine((text) => /^\d{5,20}$/.test(text.replace(/\D/g, '')), { error: 'phone' }),
  );

/** An IANA time zone that this server knows. */
export const timeZoneField = z.string({ error: 'required' }).refine(isTimeZone, { error: 'time_zone' });

/** A language that Anteroom speaks. */
export const localeField = z.enum(locales as ['en'], { error: 'language' });

/** A calendar day as a date control sends it, such as 1990-02-28; it has to exist. */
export const dayField = z
  .string({ error: 'required' })
  .min(1, { error: 'required', abort: true })
  .pipe(z.iso.date({ error: 'date' }));

/** An id of a row. Whatever is no UUID is no id of ours. */
export const idField = z.uuid({ error: 'invalid' });
