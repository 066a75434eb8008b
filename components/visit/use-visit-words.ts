import { useTranslations } from 'next-intl';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { useWaitingHeading } from '../waiting-room/use-waiting-heading.ts';
import { standingOf, type ViewName } from './view-of.rules.ts';

interface VisitWords {
  /** For the tab. */
  readonly title: string;
  /** What is said aloud when the page turns into this view by itself. */
  readonly announcement: string;
}

/** The words of a visit's page that stand outside its views. */
export function useVisitWords(visit: VisitSnapshot, view: ViewName): VisitWords {
  const t = useTranslations('visit');
  const waiting = useWaitingHeading(visit);
  const standing = standingOf(visit.may);
  const names = { doctor: visit.doctor.name, patient: visit.patient.name };
  const other = standing === 'patient' ? names.doctor : names.patient;
  const desk = visit.phase === 'booked' || visit.phase === 'waiting' ? visit.phase : 'in_call';
  switch (view) {
    case 'waiting':
      return { title: waiting, announcement: t('announce.waiting', { position: waiting }) };
    case 'check_in':
    case 'closed':
      return { title: t(`titles.${view}`), announcement: t(`announce.${view}`) };
    case 'call':
      return {
        title: t('titles.call', { other }),
        announcement: t(`announce.call.${standing as 'patient'}`, names),
      };
    case 'desk':
      return { title: t(`desk.${desk}`, names), announcement: t(`desk.${desk}`, names) };
    default:
      return { title: t('titles.visit', { other }), announcement: t(`announce.${view}`) };
  }
}
