'use server';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { forgottenForm } from '#lib/accounts/account-forms';
import { requestOrigin } from '#lib/accounts/request-origin';
import { countResetRequest, mailResetLink } from '#lib/accounts/reset-password';
import { type FormState, formError } from '#lib/forms.rules';
import { parseForm } from '#lib/http/parse-form';

/** Asks for a link. The account is looked up after the response, so the answer tells nothing about it. */
export async function forgottenAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(forgottenForm, formData);
  if (!parsed.ok) return parsed.state;
  const { email } = parsed.value;
  const counted = await countResetRequest(email, await requestOrigin());
  if (!counted.ok) return formError(counted, parsed.values);
  after(() => mailResetLink(email));
  redirect('/mail-sent?after=reset');
}
