import '#server-only';
import { environment } from '#lib/env';

const TIMEOUT_MS = 2000;

/** Whether the media server answers. */
export async function mediaIsUp(): Promise<boolean> {
  try {
    const response = await fetch(environment().mediaApiUrl, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok;
  } catch {
    return false;
  }
}
