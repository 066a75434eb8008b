'use client';
import { useTranslations } from 'next-intl';
import type { CallState } from '#lib/call/call-state.rules';
import { Face } from '#components/ui/face';

/** The stage while nobody else is on it: whom one waits for, or that one is still on the way oneself. */
export function EmptyStage({
  state,
  partner,
  hasBegun,
}: {
  state: CallState;
  partner: string;
  hasBegun: boolean;
}) {
  const t = useTranslations('call');
  const isHere = state.kind === 'connected';
  const key = hasBegun ? 'gone' : 'waitingFor';
  return (
    <div className="flex max-w-md flex-col items-center gap-3 text-center">
      <Face name={partner} />
      <p className="text-lg font-[640]">{isHere ? t(key, { name: partner }) : t('connecting')}</p>
      {isHere && <p className="text-stage-ink-2">{t(hasBegun ? 'goneText' : 'waitingForText')}</p>}
    </div>
  );
}
