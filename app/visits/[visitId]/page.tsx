import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { AppShell } from '#components/shell/app-shell';
import { VisitView } from '#components/visit/visit-view';
import { requireActor } from '#lib/accounts/current-actor';
import { loadVisitSnapshot } from '#lib/visit/load-visit';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('visit');
  return { title: t('title') };
}

/** The one page of a visit. Both sides meet on it; it follows the phase. */
export default async function VisitPage({ params }: { params: Promise<{ visitId: string }> }) {
  const actor = await requireActor();
  const visitId = z.uuid().safeParse((await params).visitId);
  if (!visitId.success) notFound();
  const snapshot = await loadVisitSnapshot(actor, visitId.data);
  if (!snapshot.ok) notFound();
  return (
    <AppShell actor={actor}>
      <VisitView initial={snapshot.value} />
    </AppShell>
  );
}
