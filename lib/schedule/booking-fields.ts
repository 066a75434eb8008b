import '#server-only';
import { z } from 'zod';
import { idField, textField } from '#lib/http/fields';
import { REASON_MAX } from './booking.rules.ts';

/** Schemas of what booking takes from outside, for the API and for the forms. */

/** An instant as ISO 8601 text with its offset. */
export const instantField = z.iso
  .datetime({ offset: true, error: 'date' })
  .transform((text) => new Date(text))
  .refine((instant) => !Number.isNaN(instant.getTime()), { error: 'date' });

/** Why someone comes; nothing where it is left empty. */
export const reasonField = textField(REASON_MAX).transform((text) => text || null);

/** A time with the doctor whose time it is, as a button's value: "2026-11-24T14:20:00.000Z|<id>". */
export const chosenTimeField = z
  .string({ error: 'choice' })
  .transform((text) => {
    const [startsAt, doctorId] = text.split('|');
    return { startsAt, doctorId };
  })
  .pipe(z.object({ startsAt: instantField, doctorId: idField }));
