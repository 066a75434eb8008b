import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type BookingPath, bookingHref } from '#lib/schedule/booking-path.rules';
import type { SlotDay, SlotWeek } from '#lib/schedule/slot-week.rules';
import { LinkPending } from './link-pending.tsx';
import { useSlotTimes } from './use-slot-times.ts';

/** The free times of the day that is shown, by parts of the day. Each leads to the next step. */
export function SlotGroups({ week, path }: { week: SlotWeek; path: BookingPath }) {
  const t = useTranslations('booking.pick');
  const times = useSlotTimes();
  const day = week.days.find(({ date }) => date === week.selected);
  if (!day) return null;
  return (
    <section aria-labelledby="day-name" className="flex flex-col gap-5">
      <h2 id="day-name" className="sr-only">
        {times.wholeDay(day.date)}
      </h2>
      {day.parts.map((group) => {
        const { part, slots } = group;
        const list = <SlotList group={group} week={week} path={path} date={day.date} />;
        // Few want the night: it does not stand before the morning of a doctor who is there day and night.
        if (part === 'night' && day.parts.length > 1) {
          return (
            <details key={part} className="flex flex-col gap-3">
              <summary id={`part-${part}`} className="-my-1.5 min-h-target py-3 font-[640]">
                {t('foldedPart', { part: t(`parts.${part}`), count: slots.length })}
              </summary>
              {list}
            </details>
          );
        }
        return (
          <div key={part} className="flex flex-col gap-3">
            <h3 id={`part-${part}`}>{t(`parts.${part}`)}</h3>
            {list}
          </div>
        );
      })}
    </section>
  );
}

function SlotList(props: {
  group: SlotDay['parts'][number];
  week: SlotWeek;
  path: BookingPath;
  date: string;
}) {
  const { group, week, path, date } = props;
  const times = useSlotTimes();
  return (
    <ul
      aria-labelledby={`part-${group.part}`}
      className="grid grid-cols-[repeat(auto-fill,minmax(6.25rem,1fr))] gap-2.5"
    >
      {group.slots.map(({ startsAt, doctorId, needsOffset }) => (
        <li key={startsAt}>
          <Link
            href={bookingHref(path, { week: week.monday, day: date, at: startsAt, with: doctorId })}
            prefetch={false}
            className="relative grid min-h-target place-items-center rounded-s border border-edge bg-card px-2 py-2 text-center font-[640] no-underline hover:border-brand hover:bg-brand-soft hover:text-brand"
          >
            <time dateTime={startsAt}>{times.slot(startsAt, week.timeZone, needsOffset)}</time>
            <LinkPending className="absolute top-1 right-1" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
