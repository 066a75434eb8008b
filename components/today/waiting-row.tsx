'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link';
import { Tag } from '#components/ui/tag';
import type { FormState } from '#lib/forms.rules';
import type { TodayVisit } from '#lib/visit/snapshot.rules';
import { FailureNotice } from '../visit/failure-notice.tsx';
import { PendingButton } from '../visit/pending-button.tsx';
import { ReadinessLine } from '../visit/readiness-line.tsx';
import { useAction } from '../visit/use-action.ts';
import { useVisitTimes } from '../visit/use-visit-times.ts';
import { WaitClock } from '../visit/wait-clock.tsx';
import { PersonRow } from './person-row.tsx';
import { RowMenu } from './row-menu.tsx';

export interface TodayActions {
  readonly admit: (visitId: string) => Promise<FormState>;
  readonly markNotSeen: (visitId: string) => Promise<FormState>;
}

/** Someone who waits: for how long, with what equipment, why they come, and letting them in. */
export function WaitingRow(props: {
  visit: TodayVisit;
  timeZone: string;
  madeAt: string;
  isFirst: boolean;
  showDoctor: boolean;
  actions: TodayActions;
}) {
  const { visit, timeZone, madeAt, isFirst, showDoctor, actions } = props;
  const t = useTranslations('today');
  const times = useVisitTimes();
  const { push } = useRouter();
  const name = visit.patientName;
  const page = `/visits/${visit.id}`;
  const { run, isPending, failure } = useAction(() => actions.admit(visit.id));
  return (
    <PersonRow
      name={name}
      href={page}
      edge="waiting"
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
          {visit.waitingSince && (
            <p className="text-right">
              <WaitClock since={visit.waitingSince} madeAt={madeAt} />
              <span className="block text-sm text-ink-2">{t('waitingFor')}</span>
            </p>
          )}
          {visit.mayAdmit ? (
            <PendingButton
              look={isFirst ? 'primary' : 'plain'}
              isPending={isPending}
              aria-label={t('admitName', { name })}
              onClick={async () => {
                if (await run()) push(page);
              }}
            >
              {t('admit')}
            </PendingButton>
          ) : (
            <ButtonLink href={page} aria-label={t('openName', { name })}>
              {t('open')}
            </ButtonLink>
          )}
          <RowMenu visit={visit} markNotSeen={actions.markNotSeen} />
        </>
      }
    >
      <div className="text-sm text-ink-2">
        <ReadinessLine readiness={visit.readiness} withRoute />
        {visit.reason && <p>{t('quoted', { reason: visit.reason })}</p>}
        {visit.location && <p>{t('location', { location: visit.location })}</p>}
      </div>
      <FailureNotice failure={failure} />
    </PersonRow>
  );
}
