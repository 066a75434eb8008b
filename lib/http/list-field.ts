import '#server-only';
import { z } from 'zod';

/**
 * Boxes with one name, of which none, one or several arrive. `read` says what a text means, or null where it
 * means nothing; then the whole field is refused, so that the error has a place on the page.
 */
export function listField<T>(read: (text: string) => T | null, max: number) {
  return z
    .union([z.string(), z.array(z.string())], { error: 'choice' })
    .optional()
    .transform((value, context): T[] => {
      const items = (value === undefined ? [] : [value].flat()).map(read);
      const known = items.filter((item) => item !== null);
      if (known.length === items.length && items.length <= max) return known;
      context.addIssue({ code: 'custom', message: 'choice' });
      return z.NEVER;
    });
}

/** Reads one of a few words. */
export function oneOf<T extends string>(words: readonly T[]) {
  return (text: string): T | null => words.find((word) => word === text) ?? null;
}

/** Reads an id of a row. */
export function readId(text: string): string | null {
  return z.uuid().safeParse(text).success ? text : null;
}
