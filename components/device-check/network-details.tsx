'use client';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { NetworkReadiness } from '#lib/visit/readiness.rules';

/** The numbers behind the words, for whoever is asked to mend the network. */
export function NetworkDetails({ network }: { network: NetworkReadiness }) {
  const t = useTranslations('devices.details');
  const { route, lossPercent, kilobitsPerSecond, roundTripMs } = network;
  const rows = [
    [t('route'), route && t(`routes.${route}`)],
    [t('speed'), kilobitsPerSecond !== null && t('kilobits', { value: kilobitsPerSecond })],
    [t('loss'), lossPercent !== null && t('percent', { value: lossPercent })],
    [t('delay'), roundTripMs !== null && t('milliseconds', { value: roundTripMs })],
  ] as const;
  if (rows.every(([, value]) => !value)) return null;
  return (
    <details className="group text-sm">
      <summary className="inline-flex min-h-target list-none items-center gap-1.5 underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        {t('summary')}
        <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <dl className="flex flex-col gap-1">
        {rows.map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-4">
            <dt className="text-ink-2 sm:w-48">{name}</dt>
            <dd>{value || t('unknown')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
