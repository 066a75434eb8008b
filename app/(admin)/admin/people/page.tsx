import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PeopleScreen } from '#components/admin/people-screen';
import { requireRole } from '#lib/accounts/current-actor';
import { listPeople } from '#lib/accounts/people/list-people';
import { timeZoneChoices } from '#lib/time-zones.rules';
import {
  changeRolesAction,
  disablePersonAction,
  enablePersonAction,
  inviteAction,
  removePersonAction,
  resendInvitationAction,
} from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('people.title') };
}

/** Who works in the clinic, and as what. */
export default async function PeoplePage() {
  const actor = await requireRole('admin');
  const result = await listPeople(actor);
  if (!result.ok) notFound();
  return (
    <PeopleScreen
      clinics={result.value}
      timeZones={timeZoneChoices()}
      actions={{
        invite: inviteAction,
        resend: resendInvitationAction,
        changeRoles: changeRolesAction,
        remove: removePersonAction,
        disable: disablePersonAction,
        enable: enablePersonAction,
      }}
    />
  );
}
