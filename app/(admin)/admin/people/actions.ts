'use server';
import { headers } from 'next/headers';
import type { Actor } from '#lib/accounts/actor.rules';
import { changeRoles } from '#lib/accounts/people/change-roles';
import { disablePerson } from '#lib/accounts/people/disable-person';
import { enablePerson } from '#lib/accounts/people/enable-person';
import { invitePerson } from '#lib/accounts/people/invite-person';
import { inviteForm, personForm, rolesForm } from '#lib/accounts/people/people-forms';
import { resendInvitation } from '#lib/accounts/people/resend-invitation';
import type { FormState } from '#lib/forms.rules';
import { clientAddress } from '#lib/http/client-address';
import { runForm } from '#lib/http/run-form';
import type { Result } from '#lib/result.rules';

export async function inviteAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(inviteForm, data, await fromHere(invitePerson), ({ outcome }) => ({ outcome }));
}

export async function resendInvitationAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(personForm, data, await fromHere(resendInvitation));
}

export async function changeRolesAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(rolesForm, data, changeRoles);
}

/** Takes every role in the clinic away; the account stays. */
export async function removePersonAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(personForm, data, (actor, person) => changeRoles(actor, { ...person, roles: [] }));
}

export async function disablePersonAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(personForm, data, disablePerson);
}

export async function enablePersonAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(personForm, data, enablePerson);
}

/** What mails counts per network address too: the one this request came from. */
async function fromHere<I, T>(
  act: (actor: Actor, input: I, address: string) => Promise<Result<T>>,
): Promise<(actor: Actor, input: I) => Promise<Result<T>>> {
  const address = clientAddress(await headers());
  return (actor, input) => act(actor, input, address);
}
