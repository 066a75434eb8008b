import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeadLink } from '#components/accounts/dead-link';
import { ResetForm } from '#components/accounts/link-forms';
import { PageColumn } from '#components/shell/page-column';
import { readMailedLink } from '#lib/accounts/mailed-link';
import { type SearchParams, singleParams } from '#lib/http/search-params';
import { resetAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.reset');
  return { title: t('title'), referrer: 'same-origin' };
}

/** Opening the page changes nothing: mail scanners open links too. Sending the form does. */
export default async function ResetPage({ searchParams }: { searchParams: SearchParams }) {
  const { token = '' } = singleParams(await searchParams);
  const link = await readMailedLink(token, 'reset_password');
  if (!link.ok) return <DeadLink purpose="reset" />;
  const t = await getTranslations('accounts.reset');
  return (
    <PageColumn title={t('title')} intro={t('intro')}>
      <ResetForm action={resetAction} token={token} />
    </PageColumn>
  );
}
