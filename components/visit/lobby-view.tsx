import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { PersonCard } from './person-card.tsx';
import { VisitWhen } from './visit-when.tsx';

/** Someone who was added to the visit and is not let in yet. */
export function LobbyView({ visit, timeZone }: { visit: VisitSnapshot; timeZone: string }) {
  const t = useTranslations('visit.lobby');
  const { doctor, patient, visitType } = visit;
  const heading = visit.phase === 'booked' || visit.phase === 'waiting' ? visit.phase : 'in_call';
  return (
    <>
      <div className="flex flex-col gap-3">
        <h1 tabIndex={-1}>{t(heading, { doctor: doctor.name })}</h1>
        <p className="text-ink-2">{t('text', { patient: patient.name })}</p>
        <VisitWhen visit={visit} timeZone={timeZone} />
      </div>
      <PersonCard name={doctor.name}>{visitType.name}</PersonCard>
      <ButtonLink wide href="/check">
        {t('check')}
      </ButtonLink>
    </>
  );
}
