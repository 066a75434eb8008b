'use client';
import { ChevronLeft } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';

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
      <button
        type="button"
        className="-mb-4 -ml-2 inline-flex min-h-target items-center gap-1 self-start rounded-s pr-3 pl-1 text-sm text-ink-2 underline underline-offset-4 hover:text-ink"
        onClick={onLeave}
      >
        <ChevronLeft aria-hidden className="size-5 rtl:-scale-x-100" />
        {t('back')}
      </button>
      <DeviceCheck visitId={visitId} onFinished={onLeave} />
    </>
  );
}

function Loading() {
  const t = useTranslations('visit.devices');
  return <p role="status">{t('loading')}</p>;
}
