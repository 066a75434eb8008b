import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WeekScreen } from '#components/schedule/week-screen';
import { requireRole } from '#lib/accounts/current-actor';
import { readId } from '#lib/http/list-field';
import { loadWeek } from '#lib/schedule/load-week';
import {
  addHoursAction,
  addTimeOffAction,
  changeHoursAction,
  changeTimeOffAction,
  removeHoursAction,
  removeTimeOffAction,
} from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('schedule'))('title') };
}

/** A doctor's week, for the admins of their clinic. */
export default async function DoctorSchedulePage(props: {
  params: Promise<{ doctorId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireRole('admin');
  const doctorId = readId((await props.params).doctorId);
  if (!doctorId) notFound();
  const { week, clinic } = await props.searchParams;
  const clinicId = readId(String(clinic ?? ''));
  const result = await loadWeek(actor, { doctorId, clinicId, week: week?.toString() });
  if (!result.ok) notFound();
  return (
    <WeekScreen
      week={result.value}
      path={`/admin/schedules/${doctorId}`}
      isOwn={false}
      actions={{
        addHours: addHoursAction,
        changeHours: changeHoursAction,
        removeHours: removeHoursAction,
        addTimeOff: addTimeOffAction,
        changeTimeOff: changeTimeOffAction,
        removeTimeOff: removeTimeOffAction,
      }}
    />
  );
}
