import { useTranslations } from 'next-intl';
import { useSlotTimes } from './use-slot-times.ts';

/** A sentence about when the visit is that is to be moved. */
export function VisitMoment(props: { words: 'intro' | 'from'; startsAt: string; timeZone: string }) {
  const t = useTranslations('booking.move');
  const times = useSlotTimes();
  return t(props.words, { when: times.dayAndTime(props.startsAt, props.timeZone) });
}
