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
} from '../../(admin)/admin/schedules/[doctorId]/actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('schedule'))('ownTitle') };
}

/** The doctor's own week: visits, the hours the clinic has set, own time off. */
export default async function OwnCalendarPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireRole('doctor');
  const { week, clinic } = await props.searchParams;
  const clinicId = readId(String(clinic ?? ''));
  const result = await loadWeek(actor, { doctorId: actor.userId, clinicId, week: week?.toString() });
  if (!result.ok) notFound();
  return (
    <WeekScreen
      week={result.value}
      path="/calendar"
      isOwn
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
