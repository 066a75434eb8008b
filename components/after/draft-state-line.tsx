'use client';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { useFailureWords } from '../visit/failure-notice.tsx';
import { useVisitTimes } from '../visit/use-visit-times.ts';
import type { DraftState } from './draft-keeper.ts';

/** Whether what was typed is safe. Said aloud when it is not; "saved" is only shown. */
export function DraftStateLine(props: { state: DraftState; timeZone: string; onSave: () => void }) {
  const { state, timeZone, onSave } = props;
  const t = useTranslations('after.draft');
  const words = useFailureWords();
  const times = useVisitTimes();
  const isTrouble = state.kind === 'failed' || state.kind === 'refused';
  return (
    <div className="-mt-2 flex min-h-8 flex-wrap items-center justify-between gap-3 text-sm">
      <p className="flex items-start gap-1.5 text-ink-2">
        {state.kind === 'untouched' && t('empty')}
        {state.kind === 'typing' && t('typing')}
        {state.kind === 'saving' && t('saving')}
        {state.kind === 'saved' && (
          <>
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-live" />
            {t('saved', { time: times.time(state.savedAt, timeZone) })}
          </>
        )}
      </p>
      <div role="alert" className="empty:hidden">
        {isTrouble && (
          <p className="flex items-start gap-1.5 text-stop">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {state.kind === 'refused' ? t('refused', { reason: words(state.code) }) : t('failed')}
          </p>
        )}
      </div>
      {isTrouble && <Button onClick={onSave}>{t('saveNow')}</Button>}
    </div>
  );
}
