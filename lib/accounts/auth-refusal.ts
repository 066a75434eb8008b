import '#server-only';
import { type Refusal, type RefusalCode, refusal } from '#lib/result.rules';
import { REFUSAL_MARK } from './auth-options.ts';

/**
 * The refusal inside next-auth's answer to a sign-in by script (`json=true`), which knows no other statuses
 * than 200 and 401; null where there is none. Its redirects to the sign-in page stay as they are.
 */
export async function refusalOfAuthError(response: Response): Promise<Refusal | null> {
  if (!response.headers.get('content-type')?.includes('application/json')) return null;
  const { url } = (await response.clone().json()) as { url?: unknown };
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  return parseAuthError(new URL(url).searchParams.get('error'));
}

/** The refusal that an `error` parameter of the sign-in page stands for, or null. */
export function parseAuthError(error: string | null | undefined): Refusal | null {
  if (error === 'CredentialsSignin') return refusal('wrong_credentials');
  if (!error?.startsWith(REFUSAL_MARK)) return null;
  const [code, seconds] = error.slice(REFUSAL_MARK.length).split('.');
  if (code !== 'too_many_attempts' && code !== 'address_not_confirmed') return null;
  const retryAfterSeconds = seconds && /^\d{1,5}$/.test(seconds) ? Number(seconds) : undefined;
  return refusal(code satisfies RefusalCode, { retryAfterSeconds });
}
