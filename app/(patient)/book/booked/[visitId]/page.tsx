import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { BookedNext } from '#components/booking/booked-next';
import { StepTop } from '#components/booking/step-top';
import { TimeCard } from '#components/booking/time-card';
import { PathOfVisit } from '#components/visit/path-of-visit';
import { requireActor } from '#lib/accounts/current-actor';
import { isShownTwice } from '#lib/schedule/wall-time.rules';
import { loadVisitSnapshot } from '#lib/visit/load-visit';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.booked');
  return { title: t('title') };
}

/** Said once, right after booking; later the visit's own page says what is so. */
export default async function BookedPage({ params }: { params: Promise<{ visitId: string }> }) {
  const actor = await requireActor();
  const visitId = z.uuid().safeParse((await params).visitId);
  if (!visitId.success) notFound();
  const loaded = await loadVisitSnapshot(actor, visitId.data);
  if (!loaded.ok) notFound();
  const visit = loaded.value;
  if (visit.phase !== 'booked' || visit.patient.id !== actor.userId) redirect(`/visits/${visit.id}`);
  const t = await getTranslations('booking.booked');
  const doorsOpenMinutes = (Date.parse(visit.startsAt) - Date.parse(visit.doorsOpenAt)) / 60_000;
  return (
    <div className="flex flex-col gap-6">
      <PathOfVisit visit={visit} />
      <StepTop step="booked" title={t('title')} intro={t('text', { email: actor.email })} />
      <TimeCard
        typeName={visit.visitType.name}
        minutes={visit.visitType.minutes}
        doctor={visit.doctor}
        startsAt={visit.startsAt}
        endsAt={visit.endsAt}
        timeZone={actor.timeZone}
        ownZone={actor.timeZone}
        needsOffset={isShownTwice(Date.parse(visit.startsAt), actor.timeZone)}
      />
      <p>{t('next', { minutes: doorsOpenMinutes })}</p>
      <BookedNext visitId={visit.id} />
    </div>
  );
}
