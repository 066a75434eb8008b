import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TodayView } from '#components/today/today-view';
import { requireRole } from '#lib/accounts/current-actor';
import { loadToday } from '#lib/visit/load-today';
import { admitFromTodayAction, markNotSeenFromTodayAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('today');
  return { title: t('title') };
}

/** Today: a doctor's own day, or for staff the day of the whole clinic. */
export default async function TodayPage() {
  const actor = await requireRole('doctor', 'staff');
  const today = await loadToday(actor);
  if (!today.ok) notFound();
  return (
    <TodayView
      initial={today.value}
      userId={actor.userId}
      actions={{ admit: admitFromTodayAction, markNotSeen: markNotSeenFromTodayAction }}
    />
  );
}
