import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { calendarFile } from '#lib/notify/calendar-file';
import { mailWords } from '#lib/notify/mail-words';
import { type Result, success } from '#lib/result.rules';
import { findVisitFor } from '#lib/visit/visit-access';

/** A visit as a calendar file, for whoever may see it. Refusals: `not_found`. */
export async function loadCalendarFile(
  actor: Actor,
  visitId: string,
  now = currentTime(),
): Promise<Result<string>> {
  const access = await findVisitFor(actor, visitId, 'view');
  if (!access.ok) return access;
  const { visit } = access.value;
  const clinic = await database().clinic.findUniqueOrThrow({ where: { id: visit.clinicId } });
  const t = await mailWords(actor.locale, 'booking');
  return success(
    calendarFile({
      visitId,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      sequence: visit.calendarSequence,
      isCancelled: visit.phase === 'cancelled',
      stampedAt: now,
      summary: t('calendar.summary'),
      description: t('calendar.description'),
      clinicName: clinic.name,
    }),
  );
}
