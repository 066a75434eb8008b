import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SchedulesList } from '#components/schedule/schedules-list';
import { requireRole } from '#lib/accounts/current-actor';
import { listSchedules } from '#lib/schedule/list-schedules';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('schedule'))('list.title') };
}

/** The doctors of a clinic and what their weeks come to. */
export default async function SchedulesPage() {
  const actor = await requireRole('admin');
  const result = await listSchedules(actor);
  if (!result.ok) notFound();
  return <SchedulesList clinics={result.value} />;
}
