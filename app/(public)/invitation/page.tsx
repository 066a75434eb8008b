import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeadLink } from '#components/accounts/dead-link';
import { InvitationForm } from '#components/accounts/link-forms';
import { PageColumn } from '#components/shell/page-column';
import { readInvitation } from '#lib/accounts/accept-invitation';
import { type SearchParams, singleParams } from '#lib/http/search-params';
import { timeZoneChoices } from '#lib/time-zones.rules';
import { acceptInvitationAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.invitation');
  return { title: t('titleWithoutClinic'), referrer: 'same-origin' };
}

/** Opening the page changes nothing: mail scanners open links too. Sending the form does. */
export default async function InvitationPage({ searchParams }: { searchParams: SearchParams }) {
  const { token = '' } = singleParams(await searchParams);
  const invitation = await readInvitation(token);
  if (!invitation.ok) return <DeadLink purpose="invitation" />;
  const t = await getTranslations('accounts.invitation');
  const { clinicName, email, name, timeZone } = invitation.value;
  return (
    <PageColumn
      title={clinicName ? t('title', { clinic: clinicName }) : t('titleWithoutClinic')}
      intro={t('intro', { email })}
    >
      <InvitationForm
        action={acceptInvitationAction}
        token={token}
        name={name}
        timeZone={timeZone}
        zones={timeZoneChoices(timeZone)}
      />
    </PageColumn>
  );
}
