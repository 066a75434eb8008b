'use client';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { useLive } from '../ui/use-live.ts';
import { Announcer } from './announcer.tsx';
import { CallStage, usePreloadedCall } from './call-stage.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { DevicePanel } from './device-panel.tsx';
import { LoadBoundary } from './load-boundary.tsx';
import { PathOfVisit } from './path-of-visit.tsx';
import { PhaseView } from './phase-view.tsx';
import { msOf, useHasPassed } from './server-time.ts';
import { useDevicePanel } from './use-device-panel.ts';
import { usePageTitle } from './use-page-title.ts';
import { useViewChange } from './use-view-change.ts';
import { useVisitWords } from './use-visit-words.ts';
import { ViewFailed } from './view-failed.tsx';
import { viewOf } from './view-of.rules.ts';
import type { VisitActions } from './visit-actions.ts';

export interface VisitViewProps {
  initial: VisitSnapshot;
  /** When `initial` was made, by the server's clock (ISO 8601): doors and waiting clocks go by it. */
  madeAt: string;
  /** The reader's own zone. */
  timeZone: string;
  /** What the reader's profile has; the check-in form starts from it. */
  callbackNumber: string | null;
  actions: VisitActions;
}

/** The one page of a visit. It follows the phase by itself, for whoever reads it. */
export function VisitView({ initial, madeAt, timeZone, callbackNumber, actions }: VisitViewProps) {
  const t = useTranslations('visit');
  const area = useRef<HTMLDivElement>(null);
  const live = useLive(`/api/events?visit=${initial.id}`, 'visit', initial);
  // An action's answer brings a newer page where the stream is down.
  const visit = initial.version > live.value.version ? initial : live.value;
  const haveOpened = useHasPassed(madeAt, msOf(visit.doorsOpenAt));
  const haveShut = useHasPassed(madeAt, msOf(visit.doorsCloseAt));
  const view = viewOf(visit, haveShut ? 'shut' : haveOpened ? 'open' : 'not_yet');
  const devices = useDevicePanel(view);
  const { title, announcement } = useVisitWords(visit, view);
  const page = devices.isOpen ? 'devices' : view;
  const spoken = useViewChange(area, {
    // A finished note takes its editor away, and the focus with it.
    page: `${page} ${visit.note?.finishedAt ?? ''}`,
    happening: `${view} ${visit.phase} ${visit.position}`,
    words: announcement,
  });
  usePageTitle(devices.isOpen ? t('titles.checking') : title);
  usePreloadedCall(
    view === 'waiting' || view === 'lobby' || (view === 'desk' && visit.may.includes('admit')),
  );

  return (
    <div ref={area}>
      <Announcer text={spoken} />
      {view === 'call' ? (
        <CallStage visit={visit} timeZone={timeZone} />
      ) : (
        <div className="mx-auto flex w-full max-w-[40rem] flex-col gap-6">
          <div>
            <PathOfVisit visit={visit} />
            <ConnectionLine
              isConnected={live.isConnected}
              text={t(view === 'waiting' ? 'live.lostWaiting' : 'live.lost')}
            />
          </div>
          <LoadBoundary key={page} failed={<ViewFailed />}>
            {devices.isOpen ? (
              <DevicePanel visitId={visit.id} onLeave={devices.close} />
            ) : (
              <PhaseView
                view={view}
                visit={visit}
                madeAt={madeAt}
                timeZone={timeZone}
                callbackNumber={callbackNumber}
                actions={actions}
                onCheck={devices.open}
              />
            )}
          </LoadBoundary>
        </div>
      )}
    </div>
  );
}
