'use client';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Tag } from '#components/ui/tag';
import { isReady } from '#lib/visit/readiness.rules';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { ReadinessLine } from './readiness-line.tsx';

/** How the last device check went, and the way to the next one. */
export function DeviceEntry(props: { visit: VisitSnapshot; isMain?: boolean; onCheck: () => void }) {
  const { visit, isMain = false, onCheck } = props;
  const t = useTranslations('visit.devices');
  const { readiness } = visit;
  const ready = isReady(readiness);
  return (
    <Card className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="text-base">{t('heading')}</h2>
        <Tag tone={ready ? 'live' : readiness ? 'stop' : 'wait'}>
          {ready ? t('ready') : readiness ? t('notReady') : t('unchecked')}
        </Tag>
      </div>
      {readiness && (
        <div className="text-sm">
          <ReadinessLine readiness={readiness} />
        </div>
      )}
      {!ready && (
        <p className="text-sm text-ink-2">
          {readiness ? t('notReadyText') : t('uncheckedText', { name: visit.doctor.name })}
        </p>
      )}
      <Button wide look={isMain && !ready ? 'primary' : 'plain'} onClick={onCheck}>
        {readiness ? t('checkAgain') : t('check')}
      </Button>
    </Card>
  );
}
