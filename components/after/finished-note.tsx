import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { useVisitTimes } from '../visit/use-visit-times.ts';

/** A finished note, which nobody changes any more. */
export function FinishedNote({ visit, timeZone }: { visit: VisitSnapshot; timeZone: string }) {
  const t = useTranslations('after.doctor');
  const times = useVisitTimes();
  const { note } = visit;
  if (!note?.finishedAt) return null;
  return (
    <>
      <p role="status" className="text-ink-2">
        {t('finished', { when: times.dayAndTime(note.finishedAt, timeZone) })}
      </p>
      <Text heading={t('note')} text={note.note} />
      <Text heading={t('summary', { patient: visit.patient.name })} text={note.summary} />
    </>
  );
}

function Text({ heading, text }: { heading: string; text: string }) {
  const t = useTranslations('after.doctor');
  return (
    <Card className="flex flex-col gap-2">
      <h2>{heading}</h2>
      {text ? <p className="whitespace-pre-wrap">{text}</p> : <p className="text-ink-2">{t('empty')}</p>}
    </Card>
  );
}
