import type { RefusalCode } from '#lib/result.rules';
import type { Readiness } from '#lib/visit/readiness.rules';

export interface OpenedCheck {
  readonly checkId: string;
  readonly url: string;
  readonly sendToken: string;
  readonly receiveToken: string;
}

/** What the server answered: a value, a refusal, or nothing at all (`offline`). */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode | 'offline'; readonly retryAfterSeconds?: number };

/** Asks the server for a connection test's two tokens. */
export function openCheck(visitId: string | null, signal: AbortSignal): Promise<Answer<OpenedCheck>> {
  return post('/api/device-check/token', { visitId }, signal);
}

/** Ends the connection test and hands in what the whole check found. Without a test it goes to the visit alone. */
export async function sendResult(
  checkId: string | null,
  visitId: string | null,
  readiness: Readiness,
): Promise<Answer<unknown>> {
  if (checkId !== null) return post(`/api/device-check/${checkId}/result`, readiness);
  if (visitId !== null) return post(`/api/visits/${visitId}/readiness`, readiness);
  return { ok: true, value: null };
}

async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    const answer = await response.json();
    if (response.ok) return { ok: true, value: answer };
    return { ok: false, code: answer.code, retryAfterSeconds: answer.retryAfterSeconds };
  } catch {
    return { ok: false, code: 'offline' };
  }
}
