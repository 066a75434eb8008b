import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangePasswordForm, ProfileForm } from '#components/accounts/account-forms';
import { Card } from '#components/ui/card';
import { SubmitButton } from '#components/ui/submit-button';
import { requireActor } from '#lib/accounts/current-actor';
import { loadProfile } from '#lib/accounts/own-account';
import { timeZoneChoices } from '#lib/time-zones.rules';
import { changePasswordAction, saveProfileAction, signOutEverywhereAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.account');
  return { title: t('title') };
}

export default async function AccountPage() {
  const actor = await requireActor();
  const t = await getTranslations('accounts.account');
  const profile = await loadProfile(actor);
  return (
    <div className="flex max-w-[36rem] flex-col gap-6">
      <div className="flex flex-col gap-2">
        <h1>{t('title')}</h1>
        <p className="text-ink-2">{t('intro', { email: actor.email })}</p>
      </div>
      <Card aria-labelledby="about" className="flex flex-col gap-4">
        <h2 id="about">{t('about')}</h2>
        <ProfileForm
          action={saveProfileAction}
          profile={profile}
          needsPhone={actor.memberships.length === 0}
          zones={timeZoneChoices(profile.timeZone)}
        />
      </Card>
      <Card aria-labelledby="password" className="flex flex-col gap-4">
        <h2 id="password">{t('passwordTitle')}</h2>
        <ChangePasswordForm action={changePasswordAction} email={actor.email} />
      </Card>
      <Card aria-labelledby="devices" className="flex flex-col gap-4">
        <h2 id="devices">{t('sessionsTitle')}</h2>
        <p className="text-ink-2">{t('sessionsText')}</p>
        <form action={signOutEverywhereAction}>
          <SubmitButton look="plain">{t('signOutEverywhere')}</SubmitButton>
        </form>
      </Card>
    </div>
  );
}
