import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StepTop } from '#components/booking/step-top';
import { PastVisit, VisitCard } from '#components/booking/visit-card';
import { ButtonLink } from '#components/ui/button-link';
import { requireActor } from '#lib/accounts/current-actor';
import { listVisits } from '#lib/schedule/list-visits';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking.visits');
  return { title: t('title') };
}

/** A patient's own visits: those to come with what to do next, and those before. */
export default async function VisitsPage() {
  const actor = await requireActor();
  const { upcoming, past } = await listVisits(actor);
  const t = await getTranslations('booking.visits');
  return (
    <div className="flex flex-col gap-8">
      <StepTop step="visits" title={t('title')} intro={upcoming.length === 0 ? t('none') : undefined} />
      {upcoming.length > 0 && (
        <section aria-labelledby="upcoming" className="flex flex-col gap-4">
          <h2 id="upcoming">{t('upcoming')}</h2>
          {upcoming.map((visit) => (
            <VisitCard key={visit.id} visit={visit} ownZone={actor.timeZone} />
          ))}
        </section>
      )}
      {upcoming.length === 0 && <p className="text-ink-2">{t('noneText')}</p>}
      <ButtonLink look={upcoming.length === 0 ? 'primary' : 'plain'} wide href="/book">
        {t('book')}
      </ButtonLink>
      {past.length > 0 && (
        <section aria-labelledby="past" className="flex flex-col gap-3">
          <h2 id="past">{t('past')}</h2>
          <ul className="border-b border-line">
            {past.map((visit) => (
              <PastVisit key={visit.id} visit={visit} ownZone={actor.timeZone} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
