import '#server-only';
import type { z } from 'zod';
import type { FormState } from '#lib/forms.rules';
import { fieldErrorsOf } from './field-errors.ts';
import { isCleanText } from './text.rules.ts';

export type ParsedForm<T> =
  | { readonly ok: true; readonly value: T; readonly values: Record<string, string> }
  | { readonly ok: false; readonly state: FormState };

/** Fields that are never given back to the page. */
const SECRET = /password|token/i;
const LONGEST_KEPT = 5_000;

/**
 * Reads a form with a schema. A refused form keeps what was typed, except passwords and tokens.
 * A field that appears several times becomes a list.
 */
export function parseForm<S extends z.ZodType>(schema: S, formData: FormData): ParsedForm<z.output<S>> {
  // A server action can be called with anything, whatever its type says.
  if (!((formData as unknown) instanceof FormData)) {
    return { ok: false, state: { status: 'error', code: 'invalid_input' } };
  }
  const input: Record<string, unknown> = {};
  const values: Record<string, string> = {};
  const fields: Record<string, string> = {};
  for (const name of new Set(formData.keys())) {
    // Next's own fields of a form that works without JavaScript.
    if (name.startsWith('$ACTION')) continue;
    const entries = formData.getAll(name);
    input[name] = entries.length > 1 ? entries : entries[0];
    if (entries.some((entry) => typeof entry === 'string' && !isCleanText(entry))) fields[name] = 'invalid';
    const [first] = entries;
    if (typeof first === 'string' && !SECRET.test(name)) values[name] = first.slice(0, LONGEST_KEPT);
  }
  const parsed = schema.safeParse(input);
  if (parsed.success && Object.keys(fields).length === 0) return { ok: true, value: parsed.data, values };
  const found = parsed.success ? {} : fieldErrorsOf(parsed.error);
  return {
    ok: false,
    state: { status: 'error', code: 'invalid_input', fields: { ...found, ...fields }, values },
  };
}
