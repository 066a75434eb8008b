import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Face } from '#components/ui/face';
import { Notice } from '#components/ui/notice';
import { Tag } from '#components/ui/tag';
import type { ClinicSchedules, DoctorSchedule } from '#lib/schedule/clinic-schedules.rules';
import { ScreenHead } from '../admin/screen-head.tsx';
import { useWeekWords } from './use-week-words.ts';

/** The doctors of each clinic; who cannot be booked is seen at once. */
export function SchedulesList({ clinics }: { clinics: readonly ClinicSchedules[] }) {
  const t = useTranslations('schedule.list');
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <ScreenHead title={t('title')} intro={t('intro')} />
      {clinics.map((clinic) => (
        <section key={clinic.id} aria-label={clinic.name} className="flex flex-col gap-3">
          {clinics.length > 1 && <h2>{clinic.name}</h2>}
          {clinic.doctors.length === 0 ? (
            <Notice title={t('empty')}>
              <Link href="/admin/people">{t('emptyAction')}</Link>
            </Notice>
          ) : (
            <ul className="flex flex-col gap-3">
              {clinic.doctors.map((doctor) => (
                <li key={doctor.id}>
                  <Row
                    doctor={doctor}
                    href={`/admin/schedules/${doctor.id}${clinics.length > 1 ? `?clinic=${clinic.id}` : ''}`}
                  />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function isWholeDays({ startsWall, endsWall }: { startsWall: string; endsWall: string }): boolean {
  return startsWall.slice(11, 16) === '00:00' && endsWall.slice(11, 16) === '00:00';
}

function Row({ doctor, href }: { doctor: DoctorSchedule; href: string }) {
  const t = useTranslations('schedule.list');
  const words = useWeekWords();
  const { name, timeZone, weeklyMinutes, weekdays, nextTimeOff } = doctor;
  const days = weekdays.map((weekday) => words.weekdayName(weekday, 'short')).join(', ');
  return (
    <Link
      href={href}
      className="flex items-center gap-4 rounded-m border border-line bg-card p-4 no-underline hover:border-edge sm:px-5"
    >
      <Face name={name} />
      <span className="min-w-0 flex-1">
        <span className="block font-[640]">{name}</span>
        {weeklyMinutes > 0 ? (
          <span className="block text-sm text-ink-2">
            {t('hours', { hours: Math.round(weeklyMinutes / 6) / 10, days, zone: words.zone(timeZone) })}
          </span>
        ) : (
          <Tag tone="wait">{t('noHours')}</Tag>
        )}
        {nextTimeOff && (
          <span className="block text-sm text-ink-2">
            {t('timeOff', { when: words.timeOff({ ...nextTimeOff, isWholeDays: isWholeDays(nextTimeOff) }) })}
          </span>
        )}
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-2" />
    </Link>
  );
}
