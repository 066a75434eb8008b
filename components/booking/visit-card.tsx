import { useTranslations } from 'next-intl';
import type { ListedVisit, NextStep } from '#lib/schedule/visit-list.rules';
import { ButtonLink } from '../ui/button-link.tsx';
import { Card } from '../ui/card.tsx';
import { Face } from '../ui/face.tsx';
import { Tag, type Tone } from '../ui/tag.tsx';
import { useSlotTimes } from './use-slot-times.ts';

/** What wants doing now stands out; what can wait is quieter. */
const urgent: readonly NextStep[] = ['check_in', 'wait', 'join'];

/** A visit to come: when, with whom, and the one thing to do about it now. */
export function VisitCard({ visit, ownZone }: { visit: ListedVisit; ownZone: string }) {
  const t = useTranslations('booking.visits');
  const times = useSlotTimes();
  const { startsAt, endsAt, doctor, next } = visit;
  const isUrgent = urgent.includes(next);
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex flex-col items-start gap-2">
        {visit.phase !== 'booked' && <PhaseTag visit={visit} />}
        <h3 className="text-lg leading-snug">
          <time dateTime={startsAt}>{times.day(startsAt, ownZone)}</time>
          <br />
          {times.range(startsAt, endsAt, ownZone)}
        </h3>
      </div>
      <div className="flex items-center gap-3">
        <Face name={doctor.name} small />
        <div className="min-w-0">
          <p className="font-[640]">{doctor.name}</p>
          <p className="text-sm text-ink-2">
            {t('typeAndLength', { type: visit.visitTypeName, minutes: visit.minutes })}
          </p>
          {!times.sameTime(startsAt, ownZone, doctor.timeZone) && (
            <p className="text-sm text-ink-2">
              {t('doctorTime', { doctor: doctor.name, time: times.time(startsAt, doctor.timeZone) })}
            </p>
          )}
        </div>
      </div>
      <ButtonLink look={isUrgent ? 'primary' : 'plain'} wide href={`/visits/${visit.id}`}>
        {t(`next.${next}`)}
      </ButtonLink>
    </Card>
  );
}

/** One line of a visit that is over. */
export function PastVisit({ visit, ownZone }: { visit: ListedVisit; ownZone: string }) {
  const t = useTranslations('booking.visits');
  const times = useSlotTimes();
  const day = times.longDay(visit.startsAt, ownZone);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-3">
      <div className="min-w-0">
        <p className="font-[640]">{visit.doctor.name}</p>
        <p className="text-sm text-ink-2">{t('when', { day, time: times.time(visit.startsAt, ownZone) })}</p>
      </div>
      <div className="flex grow flex-wrap items-center justify-between gap-x-3 sm:grow-0">
        <PhaseTag visit={visit} />
        <ButtonLink look="quiet" className="-mr-5" href={`/visits/${visit.id}`}>
          {t(`next.${visit.next}`)}
          <span className="sr-only">{day}</span>
        </ButtonLink>
      </div>
    </li>
  );
}

const tones: Record<ListedVisit['phase'], Tone> = {
  booked: 'neutral',
  waiting: 'wait',
  admitted: 'live',
  in_call: 'live',
  completed: 'neutral',
  cancelled: 'neutral',
  no_show: 'stop',
  not_seen: 'stop',
};

function PhaseTag({ visit }: { visit: ListedVisit }) {
  const t = useTranslations('booking.visits.phase');
  return (
    <Tag tone={tones[visit.phase]} className="shrink-0">
      {t(visit.phase)}
    </Tag>
  );
}
