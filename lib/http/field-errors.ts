import '#server-only';
import type { z } from 'zod';
import type { FieldErrors } from '#lib/result.rules';

/** Turns what zod found into keys of messages/ under `fieldError`, one for each field, the first found. */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const name = issue.path.length > 0 ? issue.path.map(String).join('.') : 'form';
    fields[name] ??= keyOf(issue);
  }
  return fields;
}

/** A schema's own message, when it is a key, counts before the kind of the issue. */
function keyOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z_]+$/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : 'number';
    case 'too_small':
      if (issue.origin !== 'string') return 'number';
      return issue.minimum === 1 ? 'required' : 'too_short';
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'invalid';
    case 'invalid_value':
      return 'choice';
    default:
      return 'invalid';
  }
}
