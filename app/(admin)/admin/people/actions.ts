'use server';
import { changeRoles } from '#lib/accounts/people/change-roles';
import { disablePerson } from '#lib/accounts/people/disable-person';
import { enablePerson } from '#lib/accounts/people/enable-person';
import { invitePerson } from '#lib/accounts/people/invite-person';
import { inviteForm, personForm, rolesForm } from '#lib/accounts/people/people-forms';
import { resendInvitation } from '#lib/accounts/people/resend-invitation';
import type { FormState } from '#lib/forms.rules';
import { runForm } from '#lib/http/run-form';

export async function inviteAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(inviteForm, data, invitePerson, ({ outcome }) => ({ outcome }));
}

export async function resendInvitationAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(personForm, data, resendInvitation);
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
