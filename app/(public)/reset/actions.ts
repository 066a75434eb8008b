'use server';
import { redirect } from 'next/navigation';
import { resetForm } from '#lib/accounts/account-forms';
import { clearBrowserSession, keepDevice } from '#lib/accounts/browser-session';
import { requestOrigin } from '#lib/accounts/request-origin';
import { resetPassword } from '#lib/accounts/reset-password';
import { type FormState, formError } from '#lib/forms.rules';
import { parseForm } from '#lib/http/parse-form';

/** Uses the mailed link: sets a new password. Signing in with it comes next. */
export async function resetAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(resetForm, formData);
  if (!parsed.ok) return parsed.state;
  const result = await resetPassword(parsed.value, await requestOrigin());
  if (!result.ok) return formError(result, parsed.values);
  await keepDevice(result.value.deviceToken);
  await clearBrowserSession();
  redirect('/sign-in?done=new-password');
}
