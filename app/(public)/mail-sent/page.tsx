import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageColumn } from '#components/shell/page-column';
import { ButtonLink } from '#components/ui/button-link';
import { Notice } from '#components/ui/notice';
import { environment } from '#lib/env';
import { type SearchParams, singleParams } from '#lib/http/search-params';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.mailSent');
  return { title: t('title') };
}

/** Says that a mail is on its way, in the same words whether or not the address is known. */
export default async function MailSentPage({ searchParams }: { searchParams: SearchParams }) {
  const t = await getTranslations('accounts.mailSent');
  const isReset = singleParams(await searchParams).after === 'reset';
  return (
    <PageColumn title={t('title')} intro={t(isReset ? 'reset' : 'register')}>
      {environment().demoMode && (
        <Notice>
          <p className="mb-3">{t('demo')}</p>
          <ButtonLink href="/dev/mail">{t('openMailbox')}</ButtonLink>
        </Notice>
      )}
      <p className="text-ink-2">
        {t('nothing')} <Link href={isReset ? '/forgotten' : '/register'}>{t('again')}</Link>
      </p>
    </PageColumn>
  );
}
