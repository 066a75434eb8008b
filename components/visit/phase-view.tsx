'use client';
import dynamic from 'next/dynamic';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { BeforeView } from './before-view.tsx';
import { usePreloaded } from './use-preloaded.ts';
import type { ViewName } from './view-of.rules.ts';
import type { VisitActions } from './visit-actions.ts';

// Each phase is a part of its own: a page loads the one it opens with, and the next ones when it is idle.
const loaders = {
  checkIn: () => import('./check-in-view.tsx'),
  waiting: () => import('../waiting-room/waiting-view.tsx'),
  desk: () => import('./desk-view.tsx'),
  lobby: () => import('./lobby-view.tsx'),
  over: () => import('./over-view.tsx'),
  closed: () => import('./closed-view.tsx'),
  afterPatient: () => import('../after/after-patient-view.tsx'),
  afterDoctor: () => import('../after/after-doctor-view.tsx'),
  ended: () => import('../after/ended-view.tsx'),
};
const CheckInView = dynamic(() => loaders.checkIn().then((file) => file.CheckInView));
const WaitingView = dynamic(() => loaders.waiting().then((file) => file.WaitingView));
const DeskView = dynamic(() => loaders.desk().then((file) => file.DeskView));
const LobbyView = dynamic(() => loaders.lobby().then((file) => file.LobbyView));
const OverView = dynamic(() => loaders.over().then((file) => file.OverView));
const ClosedView = dynamic(() => loaders.closed().then((file) => file.ClosedView));
const AfterPatientView = dynamic(() => loaders.afterPatient().then((file) => file.AfterPatientView));
const AfterDoctorView = dynamic(() => loaders.afterDoctor().then((file) => file.AfterDoctorView));
const EndedView = dynamic(() => loaders.ended().then((file) => file.EndedView));

/** What may come next from each view, for those who see it. */
const next: Partial<Record<ViewName, () => Promise<unknown>>> = {
  before: () => Promise.all([loaders.checkIn(), loaders.waiting(), loaders.over()]),
  check_in: () => Promise.all([loaders.waiting(), loaders.closed(), loaders.over()]),
  waiting: () => Promise.all([loaders.afterPatient(), loaders.over()]),
  desk: () => Promise.all([loaders.afterDoctor(), loaders.ended(), loaders.over()]),
  lobby: () => Promise.all([loaders.ended(), loaders.over()]),
};
const nothing = () => Promise.resolve();

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
  usePreloaded(next[view] ?? nothing);
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
      return <WaitingView {...when} actions={actions} onCheck={onCheck} />;
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
