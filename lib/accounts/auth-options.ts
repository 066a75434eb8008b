import '#server-only';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { environment } from '#lib/env';
import { log } from '#lib/log';
import { signInForm } from './account-forms.ts';
import { keepDeviceAndLanguage } from './browser-session.ts';
import { endSession } from './end-access.ts';
import { loadActor } from './load-actor.ts';
import { requestOrigin } from './request-origin.ts';
import { cookiesAreSecure, decodeSessionId, SESSION_SECONDS } from './session-cookie.ts';
import { signIn } from './sign-in.ts';

/** What a refused sign-in tells through next-auth's `error` parameter: `code` or `code:seconds`. */
export const REFUSAL_MARK = 'refused.';

/**
 * next-auth with credentials. The token holds the session's id alone; `decode` gives null unless the row
 * behind it is live, so a copied cookie is worthless after signing out.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: environment().authSecret,
    useSecureCookies: cookiesAreSecure(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in', newUser: '/visits' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize,
      }),
    ],
    jwt: {
      maxAge: SESSION_SECONDS,
      async decode({ token }) {
        const sessionId = await decodeSessionId(token);
        const actor = sessionId === null ? null : await loadActor(sessionId);
        return actor && { sid: actor.sessionId, name: actor.name, email: actor.email };
      },
    },
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? (user as { sid?: string }).sid : token.sid }),
      redirect: ({ url, baseUrl }) => ownAddress(url, baseUrl),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await endSession(token.sid);
      },
    },
    logger: {
      error(code, metadata) {
        // An ended session is no error of ours; without this it would be logged at every request.
        if (code === 'JWT_SESSION_ERROR') return;
        log.error({ code, name: errorName(metadata) }, 'sign-in library');
      },
      warn: (code) => log.debug({ code }, 'sign-in library'),
      debug: () => {},
    },
  };
}

async function authorize(input: unknown) {
  const parsed = signInForm.safeParse(input);
  if (!parsed.success) return null;
  const result = await signIn(parsed.data, await requestOrigin());
  if (!result.ok) {
    if (result.code === 'wrong_credentials') return null;
    throw new Error(`${REFUSAL_MARK}${result.code}.${result.retryAfterSeconds ?? ''}`);
  }
  await keepDeviceAndLanguage(result.value);
  return { id: result.value.userId, sid: result.value.sessionId };
}

function ownAddress(url: string, baseUrl: string): string {
  if (!URL.canParse(url, baseUrl)) return baseUrl;
  const target = new URL(url, baseUrl);
  return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
}

function errorName(metadata: unknown): string | undefined {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown })?.error;
  return error instanceof Error ? error.name : undefined;
}
