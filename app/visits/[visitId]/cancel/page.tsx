import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { CancelForm } from '#components/booking/cancel-form';
import { StepTop } from '#components/booking/step-top';
import { TimeCard } from '#components/booking/time-card';
import { TooLate } from '#components/booking/too-late';
import { AppShell } from '#components/shell/app-shell';
import { requireActor } from '#lib/accounts/current-actor';
import { loadVisitToChange } from '#lib/schedule/load-visit-to-change';
import { isShownTwice } from '#lib/schedule/wall-time.rules';
import { cancelAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.cancel');
  return { title: t('title') };
}

/** Cancels a booked visit. For its patient, its doctor, and the clinic's staff and admins. */
export default async function CancelPage({ params }: { params: Promise<{ visitId: string }> }) {
  const actor = await requireActor();
  const visitId = z.uuid().safeParse((await params).visitId);
  if (!visitId.success) notFound();
  const loaded = await loadVisitToChange(actor, visitId.data, 'cancel');
  if (!loaded.ok) notFound();
  const visit = loaded.value;
  const t = await getTranslations('booking.cancel');
  return (
    <AppShell actor={actor} area={visit.isOwn ? 'patient' : undefined}>
      {visit.refused ? (
        <TooLate visitId={visit.id} code={visit.refused} change="cancel" />
      ) : (
        <div className="flex max-w-[40rem] flex-col gap-6">
          <StepTop
            step="cancel"
            back={{ href: `/visits/${visit.id}`, label: t('back') }}
            title={t('title')}
            intro={visit.isOwn ? t('own') : t('clinic', { patient: visit.patientName })}
          />
          <TimeCard
            typeName={visit.visitTypeName}
            minutes={visit.minutes}
            doctor={visit.doctor}
            startsAt={visit.startsAt}
            endsAt={visit.endsAt}
            timeZone={actor.timeZone}
            ownZone={actor.timeZone}
            needsOffset={isShownTwice(Date.parse(visit.startsAt), actor.timeZone)}
          />
          <CancelForm action={cancelAction} visitId={visit.id} />
        </div>
      )}
    </AppShell>
  );
}
