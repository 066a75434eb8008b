'use client';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { AfterDoctorView } from '../after/after-doctor-view.tsx';
import { AfterPatientView } from '../after/after-patient-view.tsx';
import { EndedView } from '../after/ended-view.tsx';
import { WaitingView } from '../waiting-room/waiting-view.tsx';
import { BeforeView } from './before-view.tsx';
import { CheckInView } from './check-in-view.tsx';
import { DeskView } from './desk-view.tsx';
import { LobbyView } from './lobby-view.tsx';
import { ClosedView, OverView } from './over-view.tsx';
import type { ViewName } from './view-of.rules.ts';
import type { VisitActions } from './visit-actions.ts';

interface PhaseViewProps {
  view: Exclude<ViewName, 'call'>;
  visit: VisitSnapshot;
  madeAt: string;
  timeZone: string;
  callbackNumber: string | null;
  actions: VisitActions;
  onCheck: () => void;
}

/** The view of a visit's phase, for whoever reads it; the call stands by itself. */
export function PhaseView({ view, callbackNumber, actions, onCheck, ...when }: PhaseViewProps) {
  const { visit, timeZone } = when;
  switch (view) {
    case 'before':
      return <BeforeView {...when} onCheck={onCheck} />;
    case 'check_in':
      return (
        <CheckInView {...when} callbackNumber={callbackNumber} checkIn={actions.checkIn} onCheck={onCheck} />
      );
    case 'closed':
      return <ClosedView visit={visit} timeZone={timeZone} />;
    case 'waiting':
      return <WaitingView {...when} leave={actions.leaveWaitingRoom} onCheck={onCheck} />;
    case 'desk':
      return <DeskView {...when} actions={actions} />;
    case 'lobby':
      return <LobbyView visit={visit} timeZone={timeZone} />;
    case 'after_patient':
      return <AfterPatientView visit={visit} rate={actions.rateVisit} />;
    case 'after_doctor':
      return <AfterDoctorView visit={visit} timeZone={timeZone} actions={actions} />;
    case 'ended':
      return <EndedView visit={visit} timeZone={timeZone} />;
    case 'over':
      return <OverView visit={visit} timeZone={timeZone} />;
  }
}
