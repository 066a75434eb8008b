import { getTranslations } from 'next-intl/server';
import { StepTop } from '#components/booking/step-top';
import { VisitTypeList } from '#components/booking/visit-type-list';
import { Notice } from '#components/ui/notice';
import type { Actor } from '#lib/accounts/actor.rules';
import { type BookingParams, bookingHref } from '#lib/schedule/booking-path.rules';
import { listOfferedTypes } from '#lib/schedule/list-offered-types';

/** Step 1: the kind of visit. */
export async function ChooseType({ actor, params }: { actor: Actor; params: BookingParams }) {
  const t = await getTranslations('booking.types');
  const offers = await listOfferedTypes(actor);
  const path = { base: '/book', params: { zone: params.zone } };
  return (
    <div className="flex flex-col gap-6">
      <StepTop step="type" number={1} title={t('title')} intro={t('intro')} />
      {offers.length === 0 && <Notice title={t('none')}>{t('noneText')}</Notice>}
      {offers.map(({ clinic, types }) => (
        <section key={clinic.id} aria-label={clinic.name} className="flex flex-col gap-3">
          {offers.length > 1 && <h2>{clinic.name}</h2>}
          <VisitTypeList
            types={types.map((type) => ({ ...type, href: bookingHref(path, { type: type.id }) }))}
          />
        </section>
      ))}
    </div>
  );
}
