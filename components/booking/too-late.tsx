import { useTranslations } from 'next-intl';
import type { RefusalCode } from '#lib/result.rules';
import { ButtonLink } from '../ui/button-link.tsx';
import { StepTop } from './step-top.tsx';

/** A visit that can be changed no more: why, and the way to its page. */
export function TooLate(props: { visitId: string; code: RefusalCode; change: 'move' | 'cancel' }) {
  const t = useTranslations(`booking.${props.change}`);
  const refusals = useTranslations('refusal');
  return (
    <div className="flex max-w-[40rem] flex-col gap-6">
      <StepTop step="too-late" title={t('refusedTitle')} intro={refusals(props.code)} />
      <ButtonLink look="primary" wide href={`/visits/${props.visitId}`}>
        {t('openVisit')}
      </ButtonLink>
    </div>
  );
}
