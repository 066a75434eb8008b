import { useTranslations } from 'next-intl';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';

/** What the patient said at check-in, so that they can see it is right. */
export function WaitingDetails({ visit }: { visit: VisitSnapshot }) {
  const t = useTranslations('waiting.details');
  if (!visit.checkIn) return null;
  const { location, callbackNumber } = visit.checkIn;
  return (
    <section aria-label={t('heading')} className="text-sm text-ink-2">
      <p>{t('location', { location })}</p>
      <p>{t('callback', { number: callbackNumber })}</p>
    </section>
  );
}
