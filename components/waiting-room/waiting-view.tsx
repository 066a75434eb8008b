'use client';
import { useTranslations } from 'next-intl';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { PersonCard } from '../visit/person-card.tsx';
import { msOf, useHasPassed } from '../visit/server-time.ts';
import { useVisitTimes } from '../visit/use-visit-times.ts';
import type { VisitActions } from '../visit/visit-actions.ts';
import { LeaveWaitingRoom } from './leave-waiting-room.tsx';
import { OwnDevices } from './own-devices.tsx';
import { useWaitingHeading } from './use-waiting-heading.ts';
import { WaitingDetails } from './waiting-details.tsx';

interface WaitingViewProps {
  visit: VisitSnapshot;
  timeZone: string;
  madeAt: string;
  actions: VisitActions;
  onCheck: () => void;
}

/** The waiting room: whose turn it is, who the patient waits for, and how they look and sound. */
export function WaitingView({ visit, timeZone, madeAt, actions, onCheck }: WaitingViewProps) {
  const t = useTranslations('waiting');
  const heading = useWaitingHeading(visit);
  return (
    <>
      <div className="flex flex-col gap-3">
        <h1 tabIndex={-1}>{heading}</h1>
        <WaitingSentence visit={visit} timeZone={timeZone} madeAt={madeAt} />
      </div>
      <PersonCard name={visit.doctor.name}>
        {t(`doctorState.${visit.doctor.state}`)} · {visit.visitType.name}
      </PersonCard>
      <OwnDevices visit={visit} onCheck={onCheck} />
      <WaitingDetails visit={visit} correct={actions.correctCheckIn} />
      <p className="text-ink-2">{t('keep')}</p>
      <LeaveWaitingRoom visitId={visit.id} leave={actions.leaveWaitingRoom} />
    </>
  );
}

function WaitingSentence({
  visit,
  timeZone,
  madeAt,
}: Pick<WaitingViewProps, 'visit' | 'timeZone' | 'madeAt'>) {
  const t = useTranslations('waiting');
  const times = useVisitTimes();
  const isLate = useHasPassed(madeAt, msOf(visit.startsAt) + 60_000);
  // Once the call has begun, being here again means that the doctor asked for a moment.
  const sentence = visit.callStartedAt ? 'sentBack' : isLate ? 'late' : 'planned';
  return (
    <p className="text-ink-2">
      {t(sentence, { time: times.time(visit.startsAt, timeZone), doctor: visit.doctor.name })}
    </p>
  );
}
