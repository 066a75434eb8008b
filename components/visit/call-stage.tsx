'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { DoorOpens } from './door-opens.tsx';
import { LoadBoundary } from './load-boundary.tsx';
import { PhoneLink } from './phone-link.tsx';
import { usePreloaded } from './use-preloaded.ts';
import { standingOf } from './view-of.rules.ts';

const loadCall = () => import('#components/call/call-view');
const CallView = dynamic(loadCall, { ssr: false, loading: () => <DoorOpens /> });

/** Fetches the call's code while someone waits, so that admission has nothing left to load. */
export function usePreloadedCall(isNear: boolean): void {
  usePreloaded(loadCall, isNear);
}

/** The call, in the whole window: the shell steps aside. */
export function CallStage({ visit, timeZone }: { visit: VisitSnapshot; timeZone: string }) {
  const t = useTranslations('visit.call');
  const other = standingOf(visit.may) === 'patient' ? visit.doctor.name : visit.patient.name;
  return (
    // It takes the focus itself: what is inside is still loading when the call begins.
    <section
      aria-label={t('label', { name: other })}
      tabIndex={-1}
      data-view-focus=""
      data-full-stage=""
      className="outline-none"
    >
      <LoadBoundary failed={<CallFailed phone={visit.clinic.phone} />}>
        <CallView snapshot={visit} timeZone={timeZone} />
      </LoadBoundary>
    </section>
  );
}

function CallFailed({ phone }: { phone: string }) {
  const t = useTranslations('visit.call');
  return (
    <div role="alert" className="grid min-h-dvh place-items-center bg-stage p-6 text-stage-ink">
      <div className="flex max-w-md flex-col gap-4">
        <h1 className="text-lg">{t.rich('failed', { phone: () => <PhoneLink number={phone} /> })}</h1>
        {/* A chunk that failed to load is not asked for again by the same document. */}
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('retry')}
        </Button>
      </div>
    </div>
  );
}
