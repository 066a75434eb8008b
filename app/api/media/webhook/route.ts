import { readBody } from '#lib/http/parse-json';
import { jsonResponse, refusalResponse } from '#lib/http/respond';
import { handleMediaWebhook } from '#lib/media/handle-webhook';
import { refusal } from '#lib/result.rules';

/** What the media server tells. The signature covers the raw body, so it is read as it came. */
export async function POST(request: Request) {
  const body = await readBody(request);
  if (body === null) return refusalResponse(refusal('invalid_input'));
  const result = await handleMediaWebhook(body, request.headers.get('authorization'));
  return result.ok ? jsonResponse({}) : refusalResponse(result);
}
