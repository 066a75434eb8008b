import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { RegisterForm } from '#components/accounts/register-form';
import { PageColumn } from '#components/shell/page-column';
import { currentActor } from '#lib/accounts/current-actor';
import { homeOf } from '#lib/accounts/next-path.rules';
import { usualTimeZone } from '#lib/accounts/usual-time-zone';
import { currentTime } from '#lib/clock';
import { languageOf } from '#lib/i18n/locales.rules';
import { timeZoneChoices } from '#lib/time-zones.rules';
import { registerAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.register');
  return { title: t('title') };
}

export default async function RegisterPage() {
  const actor = await currentActor();
  if (actor) redirect(homeOf(actor));
  const t = await getTranslations('accounts.register');
  const timeZone = await usualTimeZone();
  return (
    <PageColumn title={t('title')} intro={t('intro')}>
      <p>
        {t('haveAccount')} <Link href="/sign-in">{t('signIn')}</Link>
      </p>
      <RegisterForm
        action={registerAction}
        locale={languageOf(await getLocale())}
        zones={timeZoneChoices(timeZone)}
        timeZone={timeZone}
        today={currentTime().toISOString().slice(0, 10)}
      />
    </PageColumn>
  );
}
