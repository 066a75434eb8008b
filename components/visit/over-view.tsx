import { useTranslations } from 'next-intl';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { PatientNextSteps, TeamNextSteps } from './next-steps.tsx';
import { standingOf } from './view-of.rules.ts';
import { ViewHead } from './view-head.tsx';
import { VisitWhen } from './visit-when.tsx';

type OverPhase = 'cancelled' | 'no_show' | 'not_seen';

/** A visit that did not take place: what happened, and what to do now. */
export function OverView({ visit, timeZone }: { visit: VisitSnapshot; timeZone: string }) {
  const t = useTranslations('visit.over');
  const standing = standingOf(visit.may);
  const phase = visit.phase as OverPhase;
  if (standing === 'patient') {
    return (
      <>
        <ViewHead heading={t(`${phase}.heading`)} text={t(`${phase}.text`, { clinic: visit.clinic.name })} />
        <VisitWhen visit={visit} timeZone={timeZone} />
        <PatientNextSteps visit={visit} isBookingMain />
      </>
    );
  }
  if (standing === 'companion') {
    return <ViewHead heading={t('companion.heading')} text={t('companion.text')} />;
  }
  const patient = visit.patient.name;
  return (
    <>
      <ViewHead
        heading={t(`team.${phase}.heading`, { patient })}
        text={t(`team.${phase}.text`, { patient })}
      />
      <VisitWhen visit={visit} timeZone={timeZone} />
      <TeamNextSteps visit={visit} mayHelp={phase === 'not_seen'} />
    </>
  );
}
