import { useTranslations } from 'next-intl';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { wholeMinutes } from '../visit/durations.rules.ts';
import { msOf } from '../visit/server-time.ts';

type Ended = Pick<VisitSnapshot, 'admittedAt' | 'callStartedAt' | 'endedAt'>;

/** How long a visit took, in words; null where it never began. From when they met, else from admission. */
export function useVisitLength(visit: Ended): string | null {
  const t = useTranslations('visit');
  const began = visit.callStartedAt ?? visit.admittedAt;
  if (!began || !visit.endedAt) return null;
  return t('length', { minutes: wholeMinutes(msOf(visit.endedAt) - msOf(began)) });
}
