import '#server-only';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { environment } from '#lib/env';

/** A session ends this long after signing in, however much it is used. The row's expiry decides. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

const claims = z.object({ sid: z.uuid() });

/** Whether the product is reached over https: then cookies are Secure and carry the prefix. */
export function cookiesAreSecure(): boolean {
  return environment().appUrl.startsWith('https:');
}

/** The name next-auth gives to its session cookie. */
export function sessionCookieName(): string {
  return `${cookiesAreSecure() ? '__Secure-' : ''}next-auth.session-token`;
}

/** The options of a cookie that only our own pages send and no script reads. */
export function cookieOptions(maxAge: number) {
  return { httpOnly: true, sameSite: 'lax', secure: cookiesAreSecure(), path: '/', maxAge } as const;
}

/** The value of the session cookie: an encrypted token that holds the session's id and nothing else. */
export function encodeSessionId(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: environment().authSecret, maxAge: SESSION_SECONDS });
}

/** The session's id inside a cookie's value, or null when it is not ours, damaged or too old. */
export async function decodeSessionId(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  try {
    const parsed = claims.safeParse(await decode({ token, secret: environment().authSecret }));
    return parsed.success ? parsed.data.sid : null;
  } catch {
    return null;
  }
}
