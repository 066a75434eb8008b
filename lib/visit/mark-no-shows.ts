import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { moveVisit } from './move-visit.ts';
import { CLOSES_AFTER_MINUTES } from './phases.rules.ts';

/**
 * Closes the visits whose patient never checked in and whose window is over. The only thing that the clock
 * does to a visit. Returns how many.
 */
export async function markNoShows(now = currentTime()): Promise<number> {
  const closedBefore = new Date(now.getTime() - CLOSES_AFTER_MINUTES * 60_000);
  const missed = await database().visit.findMany({
    where: { phase: 'booked', endsAt: { lte: closedBefore } },
    select: { id: true, clinicId: true, doctorId: true },
    take: 500,
  });
  let count = 0;
  for (const visit of missed) {
    const moved = await database().$transaction(async (tx) => {
      if (!(await moveVisit(tx, visit.id, 'mark_no_show', { endedAt: now }))) return false;
      await recordAudit(tx, {
        clinicId: visit.clinicId,
        actorId: null,
        action: 'visit.mark_no_show',
        subjectType: 'visit',
        subjectId: visit.id,
      });
      return true;
    });
    if (!moved) continue;
    count += 1;
    await sendNudge({ visitId: visit.id, clinicId: visit.clinicId, doctorId: visit.doctorId });
  }
  return count;
}
