'use server';
import { redirect } from 'next/navigation';
import { acceptInvitation } from '#lib/accounts/accept-invitation';
import { invitationForm } from '#lib/accounts/account-forms';
import { startBrowserSession } from '#lib/accounts/browser-session';
import { requestOrigin } from '#lib/accounts/request-origin';
import { type FormState, formError } from '#lib/forms.rules';
import { parseForm } from '#lib/http/parse-form';

/** Uses the mailed link: sets name, password and zone, and signs in. */
export async function acceptInvitationAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const parsed = parseForm(invitationForm, formData);
  if (!parsed.ok) return parsed.state;
  const result = await acceptInvitation(parsed.value, await requestOrigin());
  if (!result.ok) return formError(result, parsed.values);
  await startBrowserSession(result.value);
  redirect(result.value.home);
}
