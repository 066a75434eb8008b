import { useTranslations } from 'next-intl';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { useVisitTimes } from './use-visit-times.ts';

/** When a visit is, on the reader's own clock, and on the doctor's where that shows another time. */
export function VisitWhen({ visit, timeZone }: { visit: VisitSnapshot; timeZone: string }) {
  const t = useTranslations('visit.when');
  const times = useVisitTimes();
  const { startsAt, endsAt, doctor } = visit;
  const offset = times.offsetIfTwice(startsAt, timeZone);
  return (
    <div>
      <p className="font-[640]">
        {/* A line each: a phone would else break the line within the time. */}
        <time dateTime={startsAt}>
          <span className="block">{times.day(startsAt, timeZone)}</span>{' '}
          <span className="inline-block">{times.range(startsAt, endsAt, timeZone)}</span>
        </time>
        {offset && ` (${offset})`}
      </p>
      {!times.sameTime(startsAt, timeZone, doctor.timeZone) && (
        <p className="text-sm text-ink-2">
          {t('doctorTime', { name: doctor.name, time: times.time(startsAt, doctor.timeZone) })}
        </p>
      )}
    </div>
  );
}
