import { jsonResponse, refusalResponse } from '#lib/http/respond';
import { handleMediaWebhook } from '#lib/media/handle-webhook';

/** What the media server tells. The signature covers the raw body, so it is read as it came. */
export async function POST(request: Request) {
  const result = await handleMediaWebhook(await request.text(), request.headers.get('authorization'));
  return result.ok ? jsonResponse({}) : refusalResponse(result);
}
