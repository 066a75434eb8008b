import { readHealth } from '#lib/health';
import { jsonResponse } from '#lib/http/respond';

export const dynamic = 'force-dynamic';

/** What is up: 200 when all is, 503 when something is not. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return jsonResponse(health, health.status === 'up' ? 200 : 503);
}
