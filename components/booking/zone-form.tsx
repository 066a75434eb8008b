import { useTranslations } from 'next-intl';
import { type BookingPath, bookingHref } from '#lib/schedule/booking-path.rules';
import { TimeZoneField } from '../accounts/time-zone-field.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Card } from '../ui/card.tsx';
import { placeOf } from '../visit/zone.rules.ts';
import { FocusInside } from './focus-inside.tsx';

/** Chooses the zone in which times are shown, for this visit only. A plain form: it works without scripts. */
export function ZoneForm(props: { path: BookingPath; zones: readonly string[]; ownZone: string }) {
  const { path, zones, ownZone } = props;
  const t = useTranslations('booking.zone');
  const { zone = ownZone, zones: _open, day: _day, ...kept } = path.params;
  return (
    <Card>
      <FocusInside selector="select">
        <form action={path.base} className="flex flex-col gap-4">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TimeZoneField name="zone" label={t('label')} hint={t('hint')} zones={zones} defaultValue={zone} />
          <div className="flex flex-col gap-2 sm:flex-row sm:gap-2.5">
            <Button type="submit">{t('show')}</Button>
            <ButtonLink look="quiet" href={bookingHref(path, { zone: undefined, zones: undefined })}>
              {t('back', { place: placeOf(ownZone) })}
            </ButtonLink>
          </div>
        </form>
      </FocusInside>
    </Card>
  );
}
