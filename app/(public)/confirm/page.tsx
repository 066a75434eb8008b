import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DeadLink } from '#components/accounts/dead-link';
import { ConfirmForm } from '#components/accounts/link-forms';
import { PageColumn } from '#components/shell/page-column';
import { readConfirmation } from '#lib/accounts/confirm-address';
import { type SearchParams, singleParams } from '#lib/http/search-params';
import { confirmAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.confirm');
  return { title: t('title'), referrer: 'same-origin' };
}

/** Opening the page changes nothing: mail scanners open links too. Sending the form does. */
export default async function ConfirmPage({ searchParams }: { searchParams: SearchParams }) {
  const { token = '' } = singleParams(await searchParams);
  const link = await readConfirmation(token);
  if (!link.ok) return <DeadLink purpose="confirm" />;
  const t = await getTranslations('accounts.confirm');
  const { email } = link.value;
  return (
    <PageColumn title={t('title')} intro={t('intro', { email })}>
      <ConfirmForm action={confirmAction} token={token} email={email} />
      <p>
        <Link href="/forgotten">{t('forgotten')}</Link>
      </p>
    </PageColumn>
  );
}
