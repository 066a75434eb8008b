import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';

const development = process.env.NODE_ENV === 'development';

/** The headers of every page: a content security policy with a fresh nonce, and the usual others. */
export function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  // Where a person wanted to go, for the way back after signing in.
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'no-store');
  for (const [name, value] of Object.entries(usualHeaders)) response.headers.set(name, value);
  return response;
}

/** Camera, microphone and screen for our own pages alone; links in mails never leave as a referrer. */
const usualHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(self), microphone=(self), display-capture=(self), speaker-selection=(self), geolocation=(), payment=(), usb=()',
  ...(process.env.NEXTAUTH_URL?.startsWith('https:') && {
    'strict-transport-security': 'max-age=31536000',
  }),
};

function contentSecurityPolicy(nonce: string): string {
  const mediaServer = mediaOrigins();
  const styles = development ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob: mediastream:",
    "font-src 'self'",
    `connect-src 'self' ${mediaServer}${development ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Where the browser may reach the media server: its signalling, and the same host for its checks. */
function mediaOrigins(): string {
  const address = process.env.LIVEKIT_PUBLIC_URL || process.env.LIVEKIT_URL || '';
  if (!URL.canParse(address)) return '';
  const { host, protocol } = new URL(address);
  const secure = protocol === 'wss:' || protocol === 'https:';
  return secure ? `wss://${host} https://${host}` : `ws://${host} http://${host}`;
}

export const config = {
  matcher: [{ source: '/((?!_next/static|favicon|icon).*)' }],
};
