/**
 * Every refusal that a person or a client may meet. Each has one HTTP status (lib/http-status.rules.ts)
 * and one sentence in messages/ under `refusal`.
 */
export type RefusalCode =
  | 'not_signed_in'
  | 'not_found'
  | 'not_allowed'
  | 'invalid_input'
  | 'foreign_origin'
  | 'too_many_attempts'
  | 'just_taken'
  | 'already_booked'
  | 'slot_not_offered'
  | 'too_late'
  | 'doors_closed'
  | 'wrong_phase'
  | 'not_admitted'
  | 'media_unavailable'
  | 'check_running'
  | 'last_admin'
  | 'address_in_use'
  | 'wrong_credentials'
  | 'address_not_confirmed'
  | 'link_expired';

/** What was wrong with each field, as a key of messages/ under `fieldError`. */
export type FieldErrors = Record<string, string>;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly fields?: FieldErrors;
  /** For `too_many_attempts`: whole seconds to wait. */
  readonly retryAfterSeconds?: number;
}

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

/** An expected outcome: a value or a refusal. Exceptions are for bugs. */
export type Result<T = undefined> = Success<T> | Refusal;

/** A success that carries nothing. */
export const done: Success<undefined> = { ok: true, value: undefined };

/** Wraps a value as a success. */
export function success<T>(value: T): Success<T> {
  return { ok: true, value };
}

/** Makes a refusal, with what else its reader needs. */
export function refusal(code: RefusalCode, more: Omit<Refusal, 'ok' | 'code'> = {}): Refusal {
  return { ok: false, code, ...more };
}
