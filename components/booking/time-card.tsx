import { useTranslations } from 'next-intl';
import { Card } from '../ui/card.tsx';
import { Face } from '../ui/face.tsx';
import { useSlotTimes } from './use-slot-times.ts';

/** A visit's type, doctor and time, on the zone that was chosen, the reader's own and the doctor's. */
export function TimeCard(props: {
  typeName: string;
  minutes: number;
  doctor: { readonly name: string; readonly timeZone: string };
  startsAt: string;
  endsAt: string;
  /** The zone in which the time was chosen. */
  timeZone: string;
  ownZone: string;
  /** The clocks of that zone show this time twice: its offset says which. */
  needsOffset: boolean;
  /** A word above the time, such as "New time". */
  label?: string;
}) {
  const { typeName, minutes, doctor, startsAt, endsAt, timeZone, ownZone, needsOffset, label } = props;
  const t = useTranslations('booking.review');
  const times = useSlotTimes();
  const isOther = (zone: string) => !times.sameTime(startsAt, zone, timeZone);
  return (
    <Card className="flex flex-col gap-4">
      <div>
        {label && <p className="text-sm text-ink-2">{label}</p>}
        <p className="text-lg font-[640] leading-snug">
          <time dateTime={startsAt}>{times.day(startsAt, timeZone)}</time>
          <br />
          {times.range(startsAt, endsAt, timeZone)}
          {needsOffset && (
            <span className="text-base font-normal"> ({times.offset(startsAt, timeZone)})</span>
          )}
        </p>
        {isOther(ownZone) && (
          <p className="text-sm text-ink-2">{t('ownTime', { time: times.dayAndTime(startsAt, ownZone) })}</p>
        )}
        {isOther(doctor.timeZone) && doctor.timeZone !== ownZone && (
          <p className="text-sm text-ink-2">
            {t('doctorTime', { doctor: doctor.name, time: times.time(startsAt, doctor.timeZone) })}
          </p>
        )}
      </div>
      <div className="flex items-center gap-3 border-t border-line pt-4">
        <Face name={doctor.name} small />
        <div className="min-w-0">
          <p className="font-[640]">{doctor.name}</p>
          <p className="text-sm text-ink-2">{t('typeAndLength', { type: typeName, minutes })}</p>
        </div>
      </div>
    </Card>
  );
}
