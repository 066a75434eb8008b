import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '#components/ui/card';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { PhoneLink } from './phone-link.tsx';
import { ReadinessLine } from './readiness-line.tsx';
import { useVisitTimes } from './use-visit-times.ts';

/** What the clinic needs to know before the visit begins. */
export function DeskFacts({ visit, timeZone }: { visit: VisitSnapshot; timeZone: string }) {
  const t = useTranslations('visit.desk');
  const tVisit = useTranslations('visit');
  const times = useVisitTimes();
  const { checkIn, patient, visitType } = visit;
  return (
    <Card>
      <dl className="flex flex-col gap-4">
        <Fact name={tVisit('typeAndLength', { type: visitType.name, minutes: visitType.minutes })}>
          {visit.may.includes('view_reason') &&
            (visit.reason ? t('quoted', { reason: visit.reason }) : t('noReason'))}
        </Fact>
        {!visit.may.includes('admit') && <Fact name={t('doctor')}>{visit.doctor.name}</Fact>}
        <Fact name={t('equipment')}>
          <ReadinessLine readiness={visit.readiness} withRoute />
          {visit.readinessAt && (
            <p className="text-sm text-ink-2">
              {tVisit('readiness.checkedAt', { when: times.dayAndTime(visit.readinessAt, timeZone) })}
            </p>
          )}
        </Fact>
        {checkIn && (
          <>
            <Fact name={t('location', { patient: patient.name })}>{checkIn.location}</Fact>
            <Fact name={t('callbackNumber')}>
              <PhoneLink number={checkIn.callbackNumber} />
            </Fact>
          </>
        )}
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
