import '#server-only';
import { cookies } from 'next/headers';
import { isLocale, LOCALE_COOKIE } from '#lib/i18n/locales.rules';
import { DEVICE_COOKIE, DEVICE_SECONDS } from './known-device.ts';
import { cookieOptions, encodeSessionId, SESSION_SECONDS, sessionCookieName } from './session-cookie.ts';
import type { SignedIn } from './open-session.ts';

/** Gives the browser at hand its cookies after signing in. Works in server actions and route handlers. */
export async function startBrowserSession(signedIn: SignedIn): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(), await encodeSessionId(signedIn.sessionId), cookieOptions(SESSION_SECONDS));
  await keepDeviceAndLanguage(signedIn);
}

/** The cookies beside the session's, which next-auth sets by itself. */
export async function keepDeviceAndLanguage({ deviceToken, locale }: SignedIn): Promise<void> {
  await keepDevice(deviceToken);
  await keepLanguage(locale);
}

/** Lets the browser say later that it has been here before. */
export async function keepDevice(deviceToken: string): Promise<void> {
  (await cookies()).set(DEVICE_COOKIE, deviceToken, cookieOptions(DEVICE_SECONDS));
}

/** Keeps the language that a person chose. Scripts may read it: the switch does. */
export async function keepLanguage(locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  (await cookies()).set(LOCALE_COOKIE, locale, { ...cookieOptions(DEVICE_SECONDS), httpOnly: false });
}

/** Takes the session's cookie away. The row is ended by endSession or endAccess. */
export async function clearBrowserSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(), '', cookieOptions(0));
}
