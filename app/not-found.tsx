import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageColumn } from '#components/shell/page-column';
import { PublicShell } from '#components/shell/public-shell';
import { ButtonLink } from '#components/ui/button-link';
import { currentActor } from '#lib/accounts/current-actor';
import { homeOf } from '#lib/accounts/next-path.rules';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.notFound');
  return { title: t('title') };
}

/** The same page for what does not exist and for what belongs to someone else. */
export default async function NotFound() {
  const t = await getTranslations('common.notFound');
  const actor = await currentActor();
  const home = actor && homeOf(actor);
  return (
    <PublicShell home={null}>
      <PageColumn title={t('title')} intro={t('text')}>
        <ButtonLink look="primary" wide href={home ?? '/'}>
          {t('home')}
        </ButtonLink>
      </PageColumn>
    </PublicShell>
  );
}
