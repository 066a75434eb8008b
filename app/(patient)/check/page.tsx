import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeviceCheck } from '#components/device-check/device-check';
import { requireActor } from '#lib/accounts/current-actor';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('devices');
  return { title: t('title') };
}

/** The device check without a visit. */
export default async function CheckPage() {
  await requireActor();
  return <DeviceCheck visitId={null} />;
}
