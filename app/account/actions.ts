'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changePasswordForm, profileForm } from '#lib/accounts/account-forms';
import { clearBrowserSession, keepDevice, keepLanguage } from '#lib/accounts/browser-session';
import { currentActor } from '#lib/accounts/current-actor';
import { endAccess } from '#lib/accounts/end-access';
import { changePassword, saveProfile } from '#lib/accounts/own-account';
import { requestOrigin } from '#lib/accounts/request-origin';
import { type FormState, formDone, formError } from '#lib/forms.rules';
import { parseForm } from '#lib/http/parse-form';
import { refusal } from '#lib/result.rules';

/** Keeps name, phone, language and zone. */
export async function saveProfileAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return formError(refusal('not_signed_in'));
  const parsed = parseForm(profileForm, formData);
  if (!parsed.ok) return parsed.state;
  const result = await saveProfile(actor, parsed.value);
  if (!result.ok) return formError(result, parsed.values);
  await keepLanguage(parsed.value.locale);
  // The name stands in the shell as well.
  revalidatePath('/', 'layout');
  return formDone();
}

/** Changes the password and signs out every other device. */
export async function changePasswordAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return formError(refusal('not_signed_in'));
  const parsed = parseForm(changePasswordForm, formData);
  if (!parsed.ok) return parsed.state;
  const result = await changePassword(actor, parsed.value, await requestOrigin());
  if (!result.ok) return formError(result, parsed.values);
  await keepDevice(result.value.deviceToken);
  return formDone();
}

/** Ends every session of the person, this one too. */
export async function signOutEverywhereAction(): Promise<void> {
  const actor = await currentActor();
  if (actor) await endAccess(actor.userId);
  await clearBrowserSession();
  redirect('/sign-in?done=signed-out-everywhere');
}
