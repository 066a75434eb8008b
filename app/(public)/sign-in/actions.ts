'use server';
import { redirect } from 'next/navigation';
import { signInForm } from '#lib/accounts/account-forms';
import { startBrowserSession } from '#lib/accounts/browser-session';
import { safeNextPath } from '#lib/accounts/next-path.rules';
import { requestOrigin } from '#lib/accounts/request-origin';
import { signIn } from '#lib/accounts/sign-in';
import { type FormState, formError } from '#lib/forms.rules';
import { parseForm } from '#lib/http/parse-form';

/** Signs in and leads to where the person wanted to go. */
export async function signInAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(signInForm, formData);
  if (!parsed.ok) return parsed.state;
  const result = await signIn(parsed.value, await requestOrigin());
  if (!result.ok) return formError(result, parsed.values);
  await startBrowserSession(result.value);
  redirect(safeNextPath(parsed.value.next) ?? result.value.home);
}
