'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { Choices } from './choices.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DeskColleague } from './desk-colleague.tsx';
import { DeskFacts } from './desk-facts.tsx';
import { DeskHeading } from './desk-heading.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { PendingButton } from './pending-button.tsx';
import { useRefreshUnlessGone } from './use-refresh-unless-gone.ts';
import { useAction } from './use-action.ts';
import type { VisitActions } from './visit-actions.ts';

interface DeskViewProps {
  visit: VisitSnapshot;
  timeZone: string;
  madeAt: string;
  actions: VisitActions;
}

/** The clinic's side of a visit that has not begun: who comes, whether they are ready, and letting them in. */
export function DeskView({ visit, timeZone, madeAt, actions }: DeskViewProps) {
  const t = useTranslations('visit.desk');
  const admission = useAction(() => actions.admitPatient(visit.id));
  const refreshSoon = useRefreshUnlessGone();
  const isWaiting = visit.phase === 'waiting';
  const isOpen = visit.phase === 'booked' || isWaiting;
  const mayAdmit = visit.may.includes('admit');
  return (
    <>
      <DeskHeading visit={visit} timeZone={timeZone} madeAt={madeAt} />
      <FailureNotice failure={admission.failure} />
      {mayAdmit && isWaiting && (
        <PendingButton
          wide
          isPending={admission.isPending}
          onClick={async () => (await admission.run()) && refreshSoon()}
        >
          {t('admit')}
        </PendingButton>
      )}
      <DeskFacts visit={visit} timeZone={timeZone} />
      {mayAdmit && visit.phase === 'booked' && (
        <p className="text-ink-2">{t('comesByItself', { patient: visit.patient.name })}</p>
      )}
      <Choices>
        {isOpen && visit.may.includes('add_participant') && (
          <DeskColleague visit={visit} list={actions.listColleagues} add={actions.addParticipant} />
        )}
        {mayAdmit && (
          <ButtonLink wide href="/check">
            {t('ownDevices')}
          </ButtonLink>
        )}
        {visit.phase === 'booked' && visit.may.includes('cancel') && (
          <ButtonLink wide look="quiet" href={`/visits/${visit.id}/cancel`}>
            {t('cancel')}
          </ButtonLink>
        )}
        {isWaiting && visit.may.includes('mark_not_seen') && <NotSeen visit={visit} actions={actions} />}
      </Choices>
    </>
  );
}

function NotSeen({ visit, actions }: { visit: VisitSnapshot; actions: VisitActions }) {
  const t = useTranslations('visit.notSeen');
  const tCommon = useTranslations('common');
  const [open, setOpen] = useState(false);
  const patient = visit.patient.name;
  return (
    <>
      <Button wide look="quiet" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('title', { patient })}
        text={t('text', { patient })}
        confirm={t('confirm')}
        stay={tCommon('cancel')}
        action={() => actions.markNotSeen(visit.id)}
      />
    </>
  );
}
