import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { AppShell } from '#components/shell/app-shell';
import { VisitView } from '#components/visit/visit-view';
import { requireActor } from '#lib/accounts/current-actor';
import { loadProfile } from '#lib/accounts/own-account';
import { currentTime } from '#lib/clock';
import { loadVisitSnapshot } from '#lib/visit/load-visit';
import {
  addParticipantAction,
  admitPatientAction,
  checkInAction,
  correctCheckInAction,
  finishNoteAction,
  leaveWaitingRoomAction,
  listColleaguesAction,
  markNotSeenAction,
  rateVisitAction,
  saveNoteDraftAction,
} from './actions.ts';

const actions = {
  checkIn: checkInAction,
  correctCheckIn: correctCheckInAction,
  leaveWaitingRoom: leaveWaitingRoomAction,
  admitPatient: admitPatientAction,
  markNotSeen: markNotSeenAction,
  saveNoteDraft: saveNoteDraftAction,
  finishNote: finishNoteAction,
  rateVisit: rateVisitAction,
  addParticipant: addParticipantAction,
  listColleagues: listColleaguesAction,
} as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('visit');
  return { title: t('titles.page') };
}

/** The one page of a visit. Both sides meet on it; it follows the phase. */
export default async function VisitPage({ params }: { params: Promise<{ visitId: string }> }) {
  const actor = await requireActor();
  const visitId = z.uuid().safeParse((await params).visitId);
  if (!visitId.success) notFound();
  const now = currentTime();
  const [snapshot, profile] = await Promise.all([
    loadVisitSnapshot(actor, visitId.data, now),
    loadProfile(actor),
  ]);
  if (!snapshot.ok) notFound();
  return (
    <AppShell actor={actor} area={snapshot.value.may.includes('check_in') ? 'patient' : 'clinic'}>
      <VisitView
        initial={snapshot.value}
        madeAt={now.toISOString()}
        timeZone={actor.timeZone}
        callbackNumber={profile.phone}
        actions={actions}
      />
    </AppShell>
  );
}
