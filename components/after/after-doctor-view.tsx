'use client';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { useVisitTimes } from '../visit/use-visit-times.ts';
import type { VisitActions } from '../visit/visit-actions.ts';
import { FinishedNote } from './finished-note.tsx';
import { NoteEditor } from './note-editor.tsx';
import { useVisitLength } from './use-visit-length.ts';

/** The doctor's page afterwards: the note for the clinic and the summary for the patient. */
export function AfterDoctorView(props: {
  visit: VisitSnapshot;
  timeZone: string;
  actions: Pick<VisitActions, 'saveNoteDraft' | 'finishNote'>;
}) {
  const { visit, timeZone, actions } = props;
  const t = useTranslations('after.doctor');
  const times = useVisitTimes();
  const length = useVisitLength(visit);
  const began = visit.callStartedAt ?? visit.admittedAt;
  return (
    <>
      <div className="flex flex-col gap-3">
        <h1 tabIndex={-1}>{t('heading', { patient: visit.patient.name })}</h1>
        {length && began && visit.endedAt && (
          <p className="text-ink-2">
            {t('length', { length, range: times.range(began, visit.endedAt, timeZone) })}
          </p>
        )}
      </div>
      {visit.note?.finishedAt ? (
        <FinishedNote visit={visit} timeZone={timeZone} />
      ) : (
        <NoteEditor key={visit.id} visit={visit} timeZone={timeZone} actions={actions} />
      )}
      <ButtonLink wide look={visit.note?.finishedAt ? 'primary' : 'quiet'} href="/clinic">
        {t('today')}
      </ButtonLink>
    </>
  );
}
