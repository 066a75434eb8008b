import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { VisitTypesScreen } from '#components/admin/visit-types-screen';
import { requireRole } from '#lib/accounts/current-actor';
import { listClinicVisitTypes } from '#lib/schedule/list-clinic-visit-types';
import { addVisitTypeAction, changeVisitTypeAction, retireVisitTypeAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('visitTypes.title') };
}

/** What patients can book, and with whom. */
export default async function VisitTypesPage() {
  const actor = await requireRole('admin');
  const result = await listClinicVisitTypes(actor);
  if (!result.ok) notFound();
  return (
    <VisitTypesScreen
      clinics={result.value}
      actions={{ add: addVisitTypeAction, change: changeVisitTypeAction, retire: retireVisitTypeAction }}
    />
  );
}
