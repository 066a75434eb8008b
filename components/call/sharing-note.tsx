'use client';
import { ScreenShare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { OwnScreen } from '#lib/call/own/own-screen';
import { useObservable } from '#lib/call/use-observable';

/** Says that one's own screen is seen by the others, and ends it. */
export function SharingNote({ screen }: { screen: OwnScreen }) {
  const t = useTranslations('call');
  const { status } = useObservable(screen.state);
  return (
    <div className="flex justify-center">
      <p role="status" className={status === 'on' ? 'flex items-center gap-2 px-3' : 'sr-only'}>
        {status === 'on' && (
          <>
            <ScreenShare aria-hidden className="size-5 text-live" />
            {t('sharing')}
          </>
        )}
      </p>
      {status === 'on' && (
        <button
          type="button"
          onClick={() => screen.stop()}
          className="min-h-target rounded-full px-3 font-[640] underline underline-offset-4"
        >
          {t('stopSharing')}
        </button>
      )}
    </div>
  );
}
