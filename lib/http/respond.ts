import '#server-only';
import { httpStatusOf } from '#lib/http-status.rules';
import type { Refusal } from '#lib/result.rules';

const NO_STORE = { 'cache-control': 'no-store' };

/** Answers a refusal: JSON `{code, fields?, retryAfterSeconds?}` with its HTTP status. */
export function refusalResponse({ code, fields, retryAfterSeconds }: Refusal): Response {
  const headers: Record<string, string> = { ...NO_STORE };
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds);
  return Response.json({ code, fields, retryAfterSeconds }, { status: httpStatusOf(code), headers });
}

/** Answers JSON that no cache keeps. */
export function jsonResponse(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: NO_STORE });
}
