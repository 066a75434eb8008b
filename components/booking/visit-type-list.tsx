import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

export interface TypeChoice {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  readonly doctorNames: readonly string[];
  readonly href: string;
}

/** The kinds of visit that can be booked, each with its length and who offers it. */
export function VisitTypeList({ types }: { types: readonly TypeChoice[] }) {
  const t = useTranslations('booking.types');
  return (
    <ul className="flex flex-col gap-3">
      {types.map(({ id, name, minutes, doctorNames, href }) => (
        <li key={id}>
          <Link
            href={href}
            prefetch={false}
            className="flex items-center justify-between gap-4 rounded-m border border-edge bg-card p-5 no-underline hover:bg-sunk"
          >
            <span className="min-w-0">
              <span className="block text-lg font-[640]">{name}</span>
              <span className="block text-ink-2">
                {t('about', { minutes, count: doctorNames.length, doctor: doctorNames[0] ?? '' })}
              </span>
            </span>
            <ChevronRight aria-hidden className="size-6 shrink-0 text-ink-2" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
