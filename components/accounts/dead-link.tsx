import { useTranslations } from 'next-intl';
import { PageColumn } from '#components/shell/page-column';
import { ButtonLink } from '#components/ui/button-link';

/** What a mailed link shows that is used or too old: what happened, and the way on. */
export function DeadLink({ purpose }: { purpose: 'confirm' | 'reset' | 'invitation' }) {
  const t = useTranslations('accounts.deadLink');
  return (
    <PageColumn title={t('title')} intro={t('text')}>
      <p>{t(purpose)}</p>
      {purpose === 'reset' ? (
        <ButtonLink look="primary" wide href="/forgotten">
          {t('askAgain')}
        </ButtonLink>
      ) : (
        <ButtonLink look="primary" wide href="/sign-in">
          {t('signIn')}
        </ButtonLink>
      )}
    </PageColumn>
  );
}
