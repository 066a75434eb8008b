import '#server-only';
import { environment } from '#lib/env';

/**
 * Whether a request that changes something comes from our own pages. Browsers send Origin with every such
 * request; what sends none is no browser that could be misused through its cookies, unless
 * Sec-Fetch-Site says that another site started it.
 */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) {
    const site = request.headers.get('sec-fetch-site');
    return site === null || site === 'same-origin' || site === 'none';
  }
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  // The page's own host counts as well: a phone on the same network opens the product by an address.
  return origin === new URL(environment().appUrl).origin || host === request.headers.get('host');
}
