import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { isOverlap } from '#lib/db/errors';
import { sendNudge } from '#lib/events/nudge';
import { log } from '#lib/log';
import { queueBookingMail } from '#lib/notify/booking-mails';
import { moveVisit } from '#lib/visit/move-visit';
import { findShiftedVisits, type ShiftedVisit } from './zone-shift.rules.ts';

/**
 * Puts coming visits back at the wall time they were booked for, after the rules of a time zone have changed,
 * and tells their patients. For the worker.
 * Returns how many moved and the ids of those whose new time is taken or over: those need a person.
 */
export async function moveShiftedVisits(now = currentTime()): Promise<{ moved: number; stuck: string[] }> {
  const visits = await database().visit.findMany({
    where: { phase: 'booked', startsAt: { gt: now } },
    select: { id: true, startsAt: true, wallStart: true, wallTimeZone: true },
  });
  const shifted = findShiftedVisits(
    visits.map(({ startsAt, ...visit }) => ({ ...visit, startsMs: startsAt.getTime() })),
  );
  const stuck: string[] = [];
  let moved = 0;
  for (const shift of shifted) {
    if (shift.toMs > now.getTime() && (await moveBack(shift))) moved += 1;
    else stuck.push(shift.id);
  }
  if (stuck.length > 0) log.warn({ visitIds: stuck }, 'visits shifted by zone rules that need a person');
  return { moved, stuck };
}

/** Moves one visit by as much as its zone moved. False where its new time is taken or it is no longer booked. */
async function moveBack({ id, fromMs, toMs }: ShiftedVisit): Promise<boolean> {
  const by = (instant: Date) => new Date(instant.getTime() + toMs - fromMs);
  try {
    const visit = await database().$transaction(async (tx) => {
      const before = await tx.visit.findFirst({ where: { id, startsAt: new Date(fromMs) } });
      if (!before) return null;
      const isMoved = await moveVisit(tx, id, 'reschedule', {
        startsAt: by(before.startsAt),
        endsAt: by(before.endsAt),
        busyFrom: by(before.busyFrom),
        busyTo: by(before.busyTo),
        calendarSequence: { increment: 1 },
      });
      if (!isMoved) return null;
      await recordAudit(tx, {
        clinicId: before.clinicId,
        actorId: null,
        action: 'visit.shift',
        subjectType: 'visit',
        subjectId: id,
        detail: { fromStartsAt: new Date(fromMs).toISOString(), startsAt: new Date(toMs).toISOString() },
      });
      await queueBookingMail(tx, 'shifted', id);
      return before;
    });
    if (!visit) return false;
    await sendNudge({ visitId: id, clinicId: visit.clinicId, doctorId: visit.doctorId });
    return true;
  } catch (error) {
    if (isOverlap(error)) return false;
    throw error;
  }
}
