import type { FieldErrors, Refusal, RefusalCode } from './result.rules.ts';

/** What a form's server action answers; `useActionState` holds it. */
export interface FormState {
  readonly status: 'idle' | 'error' | 'done';
  readonly code?: RefusalCode;
  /** Field name → key of messages/ under `fieldError`. */
  readonly fields?: FieldErrors;
  /** What was typed, given back after an error. Never passwords. */
  readonly values?: Readonly<Record<string, string>>;
  readonly retryAfterSeconds?: number;
  /** What else a form shows when it is done. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** A form that nobody has sent yet. */
export const idleForm: FormState = { status: 'idle' };

/** The state of a form whose work is done. */
export function formDone(extra?: Record<string, string>): FormState {
  return { status: 'done', ...(extra ? { extra } : {}) };
}

/** The state of a form that was refused; what was typed stays. */
export function formError(refused: Refusal, values?: Readonly<Record<string, string>>): FormState {
  const { code, fields, retryAfterSeconds } = refused;
  return { status: 'error', code, fields, retryAfterSeconds, values };
}
