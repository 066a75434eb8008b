'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { Call } from '#lib/call/create-call';
import { useObservable } from '#lib/call/use-observable';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { Announcer } from '../visit/announcer.tsx';
import { CallControls } from './call-controls.tsx';
import { CallExtras } from './call-extras.tsx';
import { CallHeader } from './call-header.tsx';
import { namePeople } from './call-people.ts';
import { ChatPanel } from './chat-panel.tsx';
import { EmptyStage } from './empty-stage.tsx';
import { OwnTile } from './own-tile.tsx';
import { PeopleSound } from './people-sound.tsx';
import { SharingNote } from './sharing-note.tsx';
import { Stage } from './stage.tsx';
import { TroubleBar } from './trouble-bar.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useChatPanel } from './use-chat-panel.ts';
import { useTrouble } from './use-trouble.ts';

interface CallRoomViewProps {
  visit: VisitSnapshot;
  call: Call;
  timeZone: string;
}

/** The stage with everyone on it, the chat beside it, the controls below. */
export function CallRoomView({ visit, call, timeZone }: CallRoomViewProps) {
  const { session, own, chat } = call;
  const me = visit.participants.find((entry) => entry.isMe) ?? null;
  const partner = me?.role === 'patient' ? visit.doctor.name : visit.patient.name;
  const people = usePeople(call, visit);
  const others = useMemo(() => people.filter((person) => !person.isMe), [people]);
  const state = useObservable(session.state);
  const [areSettingsOpen, setSettingsOpen] = useState(false);
  const { trouble, apply } = useTrouble(call, people, () => setSettingsOpen(true));
  const panel = useChatPanel(chat, me?.id ?? null);
  const spoken = useAnnouncements(state, others, panel.isOpen ? null : panel.newestFrom);

  return (
    <div className="flex h-full flex-col gap-1.5 sm:gap-2.5">
      <Announcer {...spoken} />
      <PeopleSound others={others} />
      <div inert={panel.coversAll}>
        <CallHeader
          visit={visit}
          partner={partner}
          people={state.kind === 'connected' ? people : []}
          timeZone={timeZone}
        />
      </div>
      <div className="flex min-h-0 flex-1 gap-4 px-2 sm:px-5">
        <div inert={panel.coversAll} className="relative min-w-0 flex-1 rounded-l bg-stage-2">
          <Stage
            others={others}
            empty={<EmptyStage state={state} partner={partner} hasBegun={visit.callStartedAt !== null} />}
          />
          <TroubleBar trouble={trouble} phone={visit.clinic.phone} onRemedy={apply} />
          <OwnTile own={own} compact={others.some((person) => person.screen)} />
        </div>
        <ChatPanel
          id={panel.id}
          chat={chat}
          isOpen={panel.isOpen}
          onClose={panel.close}
          myParticipantId={me?.id ?? null}
          timeZone={timeZone}
        />
      </div>
      <div inert={panel.coversAll}>
        <SharingNote screen={own.screen} />
        <CallControls
          own={own}
          chat={{ ...panel, onToggle: panel.toggle }}
          onLeave={session.leave}
          areExtrasMany={visit.may.includes('end')}
          extras={
            <CallExtras
              visit={visit}
              own={own}
              areSettingsOpen={areSettingsOpen}
              onSettings={setSettingsOpen}
            />
          }
        />
      </div>
    </div>
  );
}

function usePeople({ session }: Call, { participants }: VisitSnapshot) {
  const t = useTranslations('call');
  const inRoom = useObservable(session.people);
  const someone = t('someone');
  return useMemo(() => namePeople(inRoom, participants, someone), [inRoom, participants, someone]);
}
