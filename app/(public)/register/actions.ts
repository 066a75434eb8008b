'use server';
import { redirect } from 'next/navigation';
import { registerForm } from '#lib/accounts/account-forms';
import { registerPatient } from '#lib/accounts/register-patient';
import { requestOrigin } from '#lib/accounts/request-origin';
import { type FormState, formError } from '#lib/forms.rules';
import { parseForm } from '#lib/http/parse-form';

/** Registers a patient. The answer is the same for an address that already has an account. */
export async function registerAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(registerForm, formData);
  if (!parsed.ok) return parsed.state;
  const result = await registerPatient(parsed.value, await requestOrigin());
  if (!result.ok) return formError(result, parsed.values);
  redirect('/mail-sent?after=register');
}
