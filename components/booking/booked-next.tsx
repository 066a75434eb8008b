import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClasses } from '../ui/button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';

/** What to do once a visit is booked: check one's devices, keep the time, go on. */
export function BookedNext({ visitId }: { visitId: string }) {
  const t = useTranslations('booking.booked');
  return (
    <div className="flex flex-col gap-3">
      <ButtonLink look="primary" wide href={`/visits/${visitId}`}>
        {t('openVisit')}
      </ButtonLink>
      {/* A file, not a page: the router must not fetch it. */}
      <a
        href={`/visits/${visitId}/calendar.ics`}
        download
        className={`${buttonClasses('plain', true)} no-underline`}
      >
        <CalendarPlus aria-hidden className="size-5" />
        {t('calendar')}
      </a>
      <ButtonLink look="quiet" wide href="/visits">
        {t('myVisits')}
      </ButtonLink>
    </div>
  );
}
