'use client';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link';
import { Tag } from '#components/ui/tag';
import type { TodayVisit } from '#lib/visit/snapshot.rules';
import { countdown } from '../visit/durations.rules.ts';
import { ReadinessLine } from '../visit/readiness-line.tsx';
import { msOf, useNow } from '../visit/server-time.ts';
import { useVisitTimes } from '../visit/use-visit-times.ts';
import { PersonRow } from './person-row.tsx';

interface RowProps {
  visit: TodayVisit;
  timeZone: string;
  madeAt: string;
  showDoctor: boolean;
}

const MINUTE = 60_000;

/** Someone who is in a visit now, or was called in a moment ago. */
export function InVisitRow({ visit, madeAt, showDoctor, isMine }: RowProps & { isMine: boolean }) {
  const t = useTranslations('today');
  const now = useNow(madeAt, 10_000);
  const name = visit.patientName;
  const since = visit.callStartedAt;
  const minutes = since ? Math.max(0, Math.floor((now - msOf(since)) / MINUTE)) : 0;
  return (
    <PersonRow
      name={name}
      edge="live"
      beside={<Tag tone="live">{since ? t('inCall', { minutes }) : t('admitted')}</Tag>}
      end={
        <ButtonLink href={`/visits/${visit.id}`} aria-label={t(isMine ? 'returnName' : 'openName', { name })}>
          {t(isMine ? 'return' : 'open')}
        </ButtonLink>
      }
    >
      <p className="text-sm text-ink-2">
        {visit.visitTypeName}
        {showDoctor && ` · ${t('withDoctor', { doctor: visit.doctorName })}`}
      </p>
    </PersonRow>
  );
}

/** Someone who is booked and not here yet. */
export function ExpectedRow({ visit, timeZone, madeAt, showDoctor }: RowProps) {
  const t = useTranslations('today');
  const tVisit = useTranslations('visit');
  const times = useVisitTimes();
  const left = countdown(msOf(visit.startsAt) - useNow(madeAt, 10_000));
  const { unit, ...amounts } = left;
  const name = visit.patientName;
  return (
    <PersonRow
      name={name}
      edge="quiet"
      beside={
        <>
          <Tag>
            {t('timeAndType', { time: times.bareTime(visit.startsAt, timeZone), type: visit.visitTypeName })}
          </Tag>
          {showDoctor && <Tag>{t('withDoctor', { doctor: visit.doctorName })}</Tag>}
        </>
      }
      end={
        <>
          <span className="text-sm text-ink-2">
            {unit === 'now' ? t('late') : tVisit(`countdown.${unit}`, amounts as Record<string, number>)}
          </span>
          <ButtonLink look="quiet" href={`/visits/${visit.id}`} aria-label={t('openName', { name })}>
            {t('open')}
          </ButtonLink>
        </>
      }
    >
      <div className="text-sm text-ink-2">
        <ReadinessLine readiness={visit.readiness} withRoute />
      </div>
    </PersonRow>
  );
}

/** Someone whose visit is over, one way or another. */
export function DoneRow({
  visit,
  timeZone,
  showDoctor,
  isMine,
}: Omit<RowProps, 'madeAt'> & { isMine: boolean }) {
  const t = useTranslations('today');
  const times = useVisitTimes();
  const name = visit.patientName;
  const isNoteOpen = visit.phase === 'completed' && !visit.isNoteFinished;
  const writes = isNoteOpen && isMine;
  return (
    <PersonRow
      isSmall
      name={name}
      edge="quiet"
      beside={
        <>
          <Tag>
            {t('timeAndType', { time: times.bareTime(visit.startsAt, timeZone), type: visit.visitTypeName })}
          </Tag>
          {showDoctor && <Tag>{t('withDoctor', { doctor: visit.doctorName })}</Tag>}
          <Tag tone={visit.phase === 'completed' ? 'live' : 'neutral'}>
            {t(`phase.${visit.phase as 'completed'}`)}
          </Tag>
          {isNoteOpen && <Tag tone="wait">{t('noteOpen')}</Tag>}
        </>
      }
      end={
        <ButtonLink
          look={writes ? 'plain' : 'quiet'}
          href={`/visits/${visit.id}`}
          aria-label={t(writes ? 'writeNoteName' : 'openName', { name })}
        >
          {t(writes ? 'writeNote' : 'open')}
        </ButtonLink>
      }
    />
  );
}
