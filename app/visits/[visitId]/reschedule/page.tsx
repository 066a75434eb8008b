import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { TooLate } from '#components/booking/too-late';
import { AppShell } from '#components/shell/app-shell';
import { requireActor } from '#lib/accounts/current-actor';
import { parseBookingParams } from '#lib/schedule/booking-params';
import { loadVisitToChange } from '#lib/schedule/load-visit-to-change';
import { ChooseNewTime } from './choose-new-time.tsx';
import { ReviewMove } from './review-move.tsx';

interface Props {
  params: Promise<{ visitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.move');
  return { title: t('title') };
}

/** Moves a booked visit: another time, then a last look. For its patient. */
export default async function ReschedulePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const visitId = z.uuid().safeParse((await params).visitId);
  if (!visitId.success) notFound();
  const loaded = await loadVisitToChange(actor, visitId.data, 'reschedule');
  if (!loaded.ok) notFound();
  const visit = loaded.value;
  const path = { base: `/visits/${visit.id}/reschedule`, params: parseBookingParams(await searchParams) };
  const { at, with: doctor } = path.params;
  const props = { actor, visit, path };
  return (
    <AppShell actor={actor} area="patient">
      {visit.refused ? (
        <TooLate visitId={visit.id} code={visit.refused} change="move" />
      ) : at && doctor ? (
        <ReviewMove {...props} chosen={{ at, doctor }} />
      ) : (
        <ChooseNewTime {...props} />
      )}
    </AppShell>
  );
}
