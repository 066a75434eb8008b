'use client';
import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClasses } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { Choices } from './choices.tsx';
import { CountdownHeading } from './countdown-heading.tsx';
import { DeviceEntry } from './device-entry.tsx';
import { PersonCard } from './person-card.tsx';
import { PhoneLink } from './phone-link.tsx';
import { useVisitTimes } from './use-visit-times.ts';
import { VisitWhen } from './visit-when.tsx';

/** The patient's page until the doors open: when it is, what to prepare, how to change it. */
export function BeforeView(props: {
  visit: VisitSnapshot;
  timeZone: string;
  madeAt: string;
  onCheck: () => void;
}) {
  const { visit, timeZone, madeAt, onCheck } = props;
  const t = useTranslations('visit');
  const times = useVisitTimes();
  const { id, doctor, visitType, clinic } = visit;
  return (
    <>
      <div className="flex flex-col gap-3">
        <CountdownHeading startsAt={visit.startsAt} madeAt={madeAt} />
        <VisitWhen visit={visit} timeZone={timeZone} />
      </div>
      <PersonCard name={doctor.name}>
        {t('typeAndLength', { type: visitType.name, minutes: visitType.minutes })}
      </PersonCard>
      <DeviceEntry visit={visit} isMain onCheck={onCheck} />
      <p className="text-ink-2">{t('before.doorsOpen', { time: times.time(visit.doorsOpenAt, timeZone) })}</p>
      <Choices>
        {/* A file, not a page: the router must not fetch it. */}
        <a
          href={`/visits/${id}/calendar.ics`}
          download
          className={`${buttonClasses('plain', true)} no-underline`}
        >
          <CalendarPlus aria-hidden className="size-5" />
          {t('before.calendar')}
        </a>
        {visit.may.includes('reschedule') && (
          <ButtonLink wide href={`/visits/${id}/reschedule`}>
            {t('before.reschedule')}
          </ButtonLink>
        )}
        {visit.may.includes('cancel') && (
          <ButtonLink wide look="quiet" href={`/visits/${id}/cancel`}>
            {t('before.cancel')}
          </ButtonLink>
        )}
      </Choices>
      <p className="text-center text-sm text-ink-2">
        <PhoneLink number={clinic.phone}>
          {t('before.call', { clinic: clinic.name, phone: clinic.phone })}
        </PhoneLink>
      </p>
    </>
  );
}
