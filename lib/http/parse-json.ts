import '#server-only';
import type { z } from 'zod';
import { type Result, refusal, success } from '#lib/result.rules';
import { fieldErrorsOf } from './field-errors.ts';
import { isCleanValue } from './text.rules.ts';

const LARGEST_BODY_BYTES = 64 * 1024;

/** Reads a request's JSON with a schema; whatever is wrong with it is `invalid_input`. */
export async function parseJson<S extends z.ZodType>(
  schema: S,
  request: Request,
): Promise<Result<z.output<S>>> {
  const body = await readBody(request);
  if (body === null) return refusal('invalid_input');
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch {
    return refusal('invalid_input');
  }
  if (!isCleanValue(input)) return refusal('invalid_input');
  const parsed = schema.safeParse(input);
  if (!parsed.success) return refusal('invalid_input', { fields: fieldErrorsOf(parsed.error) });
  return success(parsed.data);
}

/** The body as text, or null when it is larger than any of our endpoints needs. */
export async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY_BYTES) return null;
  const reader = request.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > LARGEST_BODY_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}
