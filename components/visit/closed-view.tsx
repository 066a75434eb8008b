import { useTranslations } from 'next-intl';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { PatientNextSteps } from './next-steps.tsx';
import { useVisitTimes } from './use-visit-times.ts';
import { ViewHead } from './view-head.tsx';

/** The patient came after the doors had shut; until the worker says so the visit is still booked. */
export function ClosedView({ visit, timeZone }: { visit: VisitSnapshot; timeZone: string }) {
  const t = useTranslations('visit.closed');
  const times = useVisitTimes();
  return (
    <>
      <ViewHead
        heading={t('heading')}
        text={t('text', { time: times.time(visit.doorsCloseAt, timeZone), clinic: visit.clinic.name })}
      />
      <PatientNextSteps visit={visit} isBookingMain />
    </>
  );
}
