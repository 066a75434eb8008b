'use client';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Button } from '#components/ui/button';
import { ButtonLink } from '#components/ui/button-link';
import { Face } from '#components/ui/face';
import type { WeekDay, WeekView } from '#lib/schedule/week-view.rules';
import type { OpenDialog } from './schedule-actions.ts';
import { useWeekWords } from './use-week-words.ts';

/** Whose week it is, which one, in which zone; the ways to other weeks; what can be added. */
export function WeekHeader(props: {
  week: WeekView;
  path: string;
  isOwn: boolean;
  days: readonly WeekDay[];
  heading: RefObject<HTMLHeadingElement | null>;
  onOpen: (dialog: OpenDialog) => void;
}) {
  const { week, path, isOwn, days, heading, onOpen } = props;
  const t = useTranslations('schedule');
  const words = useWeekWords();
  const ofClinic = (name: string, clinicId: string) =>
    `${path}?week=${name}${week.clinics.length > 1 ? `&clinic=${clinicId}` : ''}`;
  const hrefOf = (name: string) => ofClinic(name, week.clinic.id);
  return (
    <div className="flex flex-col gap-4">
      {!isOwn && (
        <Link href="/admin/schedules" className="flex min-h-6 w-fit items-center gap-1 text-sm text-ink-2">
          <ChevronLeft aria-hidden className="size-4" />
          {t('allSchedules')}
        </Link>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <div className="flex min-w-0 items-center gap-3">
          <Face name={week.doctor.name} />
          <div className="min-w-0">
            <h1 ref={heading} tabIndex={-1} className="outline-none">
              {isOwn ? t('ownTitle') : week.doctor.name}
            </h1>
            <p className="text-ink-2" aria-live="polite">
              {t('subtitle', { zone: words.zone(week.doctor.timeZone), range: words.weekRange(days) })}
            </p>
          </div>
        </div>
        <div className="flex w-full flex-wrap items-center gap-3 sm:w-auto">
          <nav aria-label={t('weeks')} className="flex flex-wrap items-center gap-2 max-sm:w-full">
            <WeekArrow href={hrefOf(week.previousWeek)} label={t('previousWeek')} Sign={ChevronLeft} />
            <WeekArrow href={hrefOf(week.nextWeek)} label={t('nextWeek')} Sign={ChevronRight} />
            {week.week !== week.thisWeek && (
              <ButtonLink href={hrefOf(week.thisWeek)} scroll={false}>
                {t('thisWeek')}
              </ButtonLink>
            )}
          </nav>
          {week.mayEditTimeOff && (
            <Button
              className="max-sm:flex-1"
              look={week.mayEditHours ? 'plain' : 'primary'}
              onClick={() => onOpen({ kind: 'add_time_off' })}
            >
              {t('addTimeOff')}
            </Button>
          )}
          {week.mayEditHours && (
            <Button className="max-sm:flex-1" look="primary" onClick={() => onOpen({ kind: 'add_hours' })}>
              {t('addHours')}
            </Button>
          )}
        </div>
      </div>
      {week.clinics.length > 1 && (
        <nav aria-label={t('clinics')} className="flex flex-wrap gap-2">
          {week.clinics.map((clinic) => (
            <ButtonLink
              key={clinic.id}
              href={ofClinic(week.week, clinic.id)}
              aria-current={clinic.id === week.clinic.id ? 'page' : undefined}
              className="aria-[current]:bg-brand-soft aria-[current]:text-brand forced-colors:aria-[current]:underline"
            >
              {clinic.name}
            </ButtonLink>
          ))}
        </nav>
      )}
    </div>
  );
}

function WeekArrow({ href, label, Sign }: { href: string; label: string; Sign: typeof ChevronLeft }) {
  return (
    <Link
      href={href}
      aria-label={label}
      title={label}
      scroll={false}
      className="grid size-target place-items-center rounded-full border border-edge bg-card hover:bg-sunk"
    >
      <Sign aria-hidden className="size-5" />
    </Link>
  );
}
