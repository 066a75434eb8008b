import { useTranslations } from 'next-intl';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { PatientNextSteps, TeamNextSteps } from './next-steps.tsx';
import { useVisitTimes } from './use-visit-times.ts';
import { standingOf } from './view-of.rules.ts';
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
        <Words heading={t(`${phase}.heading`)} text={t(`${phase}.text`, { clinic: visit.clinic.name })} />
        <VisitWhen visit={visit} timeZone={timeZone} />
        <PatientNextSteps visit={visit} isBookingMain />
      </>
    );
  }
  if (standing === 'companion') {
    return <Words heading={t('companion.heading')} text={t('companion.text')} />;
  }
  const patient = visit.patient.name;
  return (
    <>
      <Words heading={t(`team.${phase}.heading`, { patient })} text={t(`team.${phase}.text`, { patient })} />
      <VisitWhen visit={visit} timeZone={timeZone} />
      <TeamNextSteps visit={visit} mayHelp={phase === 'not_seen'} />
    </>
  );
}

/** The patient came after the doors had shut; until the worker says so the visit is still booked. */
export function ClosedView({ visit, timeZone }: { visit: VisitSnapshot; timeZone: string }) {
  const t = useTranslations('visit.closed');
  const times = useVisitTimes();
  return (
    <>
      <Words
        heading={t('heading')}
        text={t('text', { time: times.time(visit.doorsCloseAt, timeZone), clinic: visit.clinic.name })}
      />
      <PatientNextSteps visit={visit} isBookingMain />
    </>
  );
}

function Words({ heading, text }: { heading: string; text: string }) {
  return (
    <div className="flex flex-col gap-3">
      <h1 tabIndex={-1}>{heading}</h1>
      <p className="text-ink-2">{text}</p>
    </div>
  );
}
