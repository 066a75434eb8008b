'use client';
import { useTranslations } from 'next-intl';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { CheckInForm } from './check-in-form.tsx';
import { DeviceEntry } from './device-entry.tsx';
import { msOf, useHasPassed } from './server-time.ts';
import { useVisitTimes } from './use-visit-times.ts';
import type { VisitForm } from './visit-actions.ts';
import { VisitWhen } from './visit-when.tsx';

/** The doors are open: who the patient sees, and the way into the waiting room. */
export function CheckInView(props: {
  visit: VisitSnapshot;
  timeZone: string;
  madeAt: string;
  callbackNumber: string | null;
  checkIn: VisitForm;
  onCheck: () => void;
}) {
  const { visit, timeZone, madeAt, onCheck } = props;
  const t = useTranslations('visit.checkIn');
  const times = useVisitTimes();
  const isLate = useHasPassed(madeAt, msOf(visit.startsAt) + 60_000);
  return (
    <>
      <div className="flex flex-col gap-3">
        <h1 tabIndex={-1}>{t('heading')}</h1>
        <p className="text-ink-2">
          {t(isLate ? 'lateText' : 'text', {
            doctor: visit.doctor.name,
            time: times.time(visit.startsAt, timeZone),
          })}
        </p>
        <VisitWhen visit={visit} timeZone={timeZone} />
      </div>
      <DeviceEntry visit={visit} onCheck={onCheck} />
      <CheckInForm visit={visit} callbackNumber={props.callbackNumber} checkIn={props.checkIn} />
    </>
  );
}
