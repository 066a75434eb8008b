'use server';
import { redirect } from 'next/navigation';
import { confirmForm } from '#lib/accounts/account-forms';
import { startBrowserSession } from '#lib/accounts/browser-session';
import { confirmAddress } from '#lib/accounts/confirm-address';
import { requestOrigin } from '#lib/accounts/request-origin';
import { type FormState, formError } from '#lib/forms.rules';
import { parseForm } from '#lib/http/parse-form';

/** Uses the mailed link: confirms the address and signs in. */
export async function confirmAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(confirmForm, formData);
  if (!parsed.ok) return parsed.state;
  const result = await confirmAddress(parsed.value, await requestOrigin());
  if (!result.ok) return formError(result, parsed.values);
  await startBrowserSession(result.value);
  redirect(result.value.home);
}
