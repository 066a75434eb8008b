'use client';
import { ArrowLeft } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';

const DeviceCheck = dynamic(
  () => import('#components/device-check/device-check').then((m) => m.DeviceCheck),
  {
    ssr: false,
    loading: () => <Loading />,
  },
);

/** The device check of this visit, in place of the page it was opened from. */
export function DevicePanel({ visitId, onLeave }: { visitId: string; onLeave: () => void }) {
  const t = useTranslations('visit.devices');
  return (
    <>
      <Button look="quiet" className="self-start" onClick={onLeave}>
        <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
        {t('back')}
      </Button>
      <DeviceCheck visitId={visitId} onFinished={onLeave} />
    </>
  );
}

function Loading() {
  const t = useTranslations('visit.devices');
  return <p role="status">{t('loading')}</p>;
}
