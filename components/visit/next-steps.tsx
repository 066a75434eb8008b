import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { Choices } from './choices.tsx';
import { PhoneButton } from './phone-link.tsx';

/** What a patient can do when a visit did not come about, or is over. */
export function PatientNextSteps({ visit, isBookingMain }: { visit: VisitSnapshot; isBookingMain: boolean }) {
  const t = useTranslations('visit.next');
  return (
    <Choices>
      <ButtonLink wide look={isBookingMain ? 'primary' : 'plain'} href="/book">
        {t('book')}
      </ButtonLink>
      <PhoneButton number={visit.clinic.phone} label={t('callClinic', { clinic: visit.clinic.name })} />
      <ButtonLink wide look="quiet" href="/visits">
        {t('myVisits')}
      </ButtonLink>
    </Choices>
  );
}

/** What the clinic can do: call the patient where that may help, and go on with the day. */
export function TeamNextSteps({ visit, mayHelp }: { visit: VisitSnapshot; mayHelp: boolean }) {
  const t = useTranslations('visit.next');
  return (
    <Choices>
      {mayHelp && visit.checkIn && (
        <PhoneButton
          number={visit.checkIn.callbackNumber}
          label={t('callPatient', { name: visit.patient.name })}
        />
      )}
      <ButtonLink wide href="/clinic">
        {t('today')}
      </ButtonLink>
    </Choices>
  );
}
