import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ForgottenForm } from '#components/accounts/link-forms';
import { PageColumn } from '#components/shell/page-column';
import { forgottenAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.forgotten');
  return { title: t('title') };
}

export default async function ForgottenPage() {
  const t = await getTranslations('accounts.forgotten');
  return (
    <PageColumn title={t('title')} intro={t('intro')}>
      <ForgottenForm action={forgottenAction} />
      <p>
        <Link href="/sign-in">{t('back')}</Link>
      </p>
    </PageColumn>
  );
}
