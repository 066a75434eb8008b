'use client';
import { useTranslations } from 'next-intl';
import { Face } from '#components/ui/face';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { msOf, useHasPassed } from './server-time.ts';
import { VisitWhen } from './visit-when.tsx';
import { WaitClock } from './wait-clock.tsx';

/** Who comes and whether they are here, in large words, with the time they have waited. */
export function DeskHeading(props: { visit: VisitSnapshot; timeZone: string; madeAt: string }) {
  const { visit, timeZone, madeAt } = props;
  const t = useTranslations('visit.desk');
  const isLate = useHasPassed(madeAt, msOf(visit.startsAt));
  const { phase, checkedInAt, patient } = visit;
  const heading =
    phase === 'booked' ? (isLate ? 'bookedLate' : 'booked') : phase === 'waiting' ? 'waiting' : 'in_call';
  return (
    <div className="flex flex-col gap-4">
      <h1 tabIndex={-1}>{t(heading, { patient: patient.name })}</h1>
      <div className="flex flex-wrap items-center gap-4">
        <Face name={patient.name} />
        <div className="min-w-0 grow basis-36">
          <VisitWhen visit={visit} timeZone={timeZone} />
        </div>
        {phase === 'waiting' && checkedInAt && (
          <p className="ml-auto text-right">
            <WaitClock since={checkedInAt} madeAt={madeAt} />
            <span className="block text-sm text-ink-2">{t('waitingFor')}</span>
          </p>
        )}
      </div>
    </div>
  );
}
