'use client';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';

/** The code of a view could not be loaded: a new document asks for it again. */
export function ViewFailed() {
  const t = useTranslations('visit.failed');
  return (
    <div role="alert" className="flex flex-col gap-4">
      <h1 tabIndex={-1}>{t('heading')}</h1>
      <p className="text-ink-2">{t('text')}</p>
      <Button wide look="primary" onClick={() => window.location.reload()}>
        {t('retry')}
      </Button>
    </div>
  );
}
