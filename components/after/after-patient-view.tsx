'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Card } from '#components/ui/card';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { Announcer } from '../visit/announcer.tsx';
import { PatientNextSteps } from '../visit/next-steps.tsx';
import type { VisitForm } from '../visit/visit-actions.ts';
import { Rating } from './rating.tsx';
import { useVisitLength } from './use-visit-length.ts';

/** The patient's page afterwards: that it ended and how long it was, the summary, and how it went. */
export function AfterPatientView({ visit, rate }: { visit: VisitSnapshot; rate: VisitForm }) {
  const t = useTranslations('after.patient');
  const length = useVisitLength(visit);
  return (
    <>
      <div className="flex flex-col gap-3">
        <h1 tabIndex={-1}>{t('heading')}</h1>
        {length && <p className="text-ink-2">{t('length', { doctor: visit.doctor.name, length })}</p>}
      </div>
      <Summary doctor={visit.doctor.name} summary={visit.summary} />
      {visit.may.includes('rate') && <Rating visit={visit} rate={rate} />}
      <PatientNextSteps visit={visit} isBookingMain={false} />
    </>
  );
}

function Summary({ doctor, summary }: { doctor: string; summary: string | null }) {
  const t = useTranslations('after.patient');
  const before = useRef(summary);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (before.current === null && summary !== null) setSpoken(t('announceSummary'));
    before.current = summary;
  }, [summary, t]);
  return (
    <Card className="flex flex-col gap-2">
      <h2>{t('summary', { doctor })}</h2>
      {summary ? (
        <p className="whitespace-pre-wrap">{summary}</p>
      ) : (
        <p className="text-ink-2">{t(summary === null ? 'summaryPending' : 'summaryEmpty', { doctor })}</p>
      )}
      <Announcer text={spoken} />
    </Card>
  );
}
