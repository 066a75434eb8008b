import { useTranslations } from 'next-intl';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';

/** The large words of the waiting room, which also stand in the tab. */
export function useWaitingHeading(visit: Pick<VisitSnapshot, 'position'>): string {
  const t = useTranslations('waiting');
  return visit.position === null ? t('unknown') : t('position', { before: visit.position - 1 });
}
