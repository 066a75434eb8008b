import '#server-only';
import { currentTime } from '#lib/clock';
import type { Db } from '#lib/db/client';
import { environment } from '#lib/env';
import { calendarFile } from './calendar-file.ts';
import { mailFormatter, mailWords } from './mail-words.ts';
import { queueMail } from './queue-mail.ts';
import { renderMail } from './render-mail.ts';

/** What happened to the visit. `shifted`: the rules of a time zone changed. */
export type BookingNews = 'booked' | 'moved' | 'cancelled' | 'cancelled_by_clinic' | 'shifted';

/**
 * Queues the mail that tells a visit's patient what happened to it, with a calendar entry that replaces the
 * one before. Call it inside the transaction, after the change: it reads the visit as it now is. The mail
 * names no reason, no visit type and nobody but its reader.
 */
export async function queueBookingMail(tx: Db, news: BookingNews, visitId: string): Promise<void> {
  const visit = await tx.visit.findUniqueOrThrow({
    where: { id: visitId },
    select: {
      startsAt: true,
      endsAt: true,
      calendarSequence: true,
      clinic: { select: { id: true, name: true, phone: true } },
      patient: { select: { name: true, email: true, locale: true, timeZone: true } },
    },
  });
  const { clinic, patient } = visit;
  const { day, time, isoZone } = await whenInWords(visit, patient);
  const t = await mailWords(patient.locale, 'booking');
  const isCancelled = news === 'cancelled' || news === 'cancelled_by_clinic';
  const url = `${environment().appUrl}/visits/${visitId}`;
  const subject = t(`mail.${news}.subject`, { day });
  const { text, html } = renderMail({
    locale: patient.locale,
    heading: t(`mail.${news}.heading`),
    paragraphs: [
      t('mail.greeting', { name: patient.name }),
      t(`mail.${news}.text`, { clinic: clinic.name }),
      t('mail.when', { day, time, zone: isoZone }),
      ...(isCancelled ? [] : [t('mail.whatNext', { phone: clinic.phone })]),
    ],
    action: isCancelled
      ? { label: t('mail.bookAgain'), url: `${environment().appUrl}/book` }
      : { label: t('mail.open'), url },
    notes: isCancelled ? [] : [t('mail.calendarNote')],
  });
  const calendar = calendarFile(
    {
      visitId,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      sequence: visit.calendarSequence,
      isCancelled,
      stampedAt: currentTime(),
      summary: t('calendar.summary'),
      description: t('calendar.description'),
      clinicName: clinic.name,
    },
    patient.email,
  );
  await queueMail(tx, { to: patient.email, clinicId: clinic.id, subject, text, html, calendar });
}

/** When a visit is, in its reader's language and zone, the zone named by its place and its offset then. */
async function whenInWords(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  { locale, timeZone }: { locale: string; timeZone: string },
) {
  const format = mailFormatter(locale, timeZone);
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const offset = offsetName(startsAt, locale, timeZone);
  return {
    day: format.dateTime(startsAt, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    time: format.dateTimeRange(startsAt, endsAt, clock),
    isoZone: `${timeZone.replaceAll('_', ' ')}, ${offset}`,
  };
}

/** Such as GMT+1; in the hour that comes twice it tells the two apart. */
function offsetName(instant: Date, locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
