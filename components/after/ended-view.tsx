import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { standingOf } from '../visit/view-of.rules.ts';
import { VisitWhen } from '../visit/visit-when.tsx';
import { useVisitLength } from './use-visit-length.ts';

/** The end of a visit for those who neither wrote it up nor were its patient. */
export function EndedView({ visit, timeZone }: { visit: VisitSnapshot; timeZone: string }) {
  const t = useTranslations('after.ended');
  const tNext = useTranslations('visit.next');
  const length = useVisitLength(visit);
  return (
    <>
      <div className="flex flex-col gap-3">
        <h1 tabIndex={-1}>{t('heading')}</h1>
        {length && <p className="text-ink-2">{t('length', { length })}</p>}
        <VisitWhen visit={visit} timeZone={timeZone} />
      </div>
      {standingOf(visit.may) === 'companion' ? (
        <p>{t('thanks')}</p>
      ) : (
        <ButtonLink wide href="/clinic">
          {tNext('today')}
        </ButtonLink>
      )}
    </>
  );
}
