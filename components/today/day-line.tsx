import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card';
import { Tag } from '#components/ui/tag';
import { isReady } from '#lib/visit/readiness.rules';
import type { TodayVisit } from '#lib/visit/snapshot.rules';
import { cn } from '../ui/cn.rules.ts';
import { useVisitTimes } from '../visit/use-visit-times.ts';
import { inOrder } from './today.rules.ts';

/** The day from the first visit to the last, along a line. */
export function DayLine({ visits, timeZone }: { visits: readonly TodayVisit[]; timeZone: string }) {
  const t = useTranslations('today.day');
  const times = useVisitTimes();
  return (
    <Card>
      <h2 className="mb-3">{t('heading')}</h2>
      <ol className="grid grid-cols-[max-content_1fr]">
        {inOrder(visits).map((visit) => (
          <li key={visit.id} className="col-span-2 grid grid-cols-subgrid">
            <time dateTime={visit.startsAt} className="py-2.5 pr-4 text-sm leading-6 text-ink-2">
              {times.bareTime(visit.startsAt, timeZone)}
            </time>
            <div
              className={cn(
                'relative flex flex-wrap items-center gap-x-2.5 gap-y-1 border-l-2 border-line py-2.5 pl-5',
                'before:absolute before:top-[1.05rem] before:left-[-6px] before:size-2.5 before:rounded-full before:border-2',
                isNow(visit) ? 'before:border-live before:bg-live' : 'before:border-edge before:bg-card',
              )}
            >
              <span className={cn(visit.phase === 'waiting' && 'font-[640]', isDone(visit) && 'text-ink-2')}>
                {visit.patientName}
              </span>
              <PhaseTag visit={visit} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const isNow = ({ phase }: TodayVisit) => phase === 'admitted' || phase === 'in_call';
const isDone = ({ phase }: TodayVisit) => !['booked', 'waiting', 'admitted', 'in_call'].includes(phase);

function PhaseTag({ visit }: { visit: TodayVisit }) {
  const t = useTranslations('today');
  const { phase, readiness } = visit;
  if (isNow(visit)) return <Tag tone="live">{t('phase.now')}</Tag>;
  if (phase === 'waiting') return <Tag tone="wait">{t('phase.waiting')}</Tag>;
  if (phase === 'booked') {
    return readiness && !isReady(readiness) ? <Tag tone="stop">{t('day.trouble')}</Tag> : null;
  }
  return <Tag>{t(`phase.${phase as 'completed'}`)}</Tag>;
}
