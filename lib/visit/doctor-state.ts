import '#server-only';
import { database } from '#lib/db/client';
import type { DoctorState } from './snapshot.rules.ts';

/** A doctor whose page was seen this recently counts as there, in milliseconds. */
const SEEN_WITHIN = 150_000;

/** Whether a doctor is with someone (in a visit other than this), at their page, or away. */
export async function doctorStateFor(doctorId: string, visitId: string, now: Date): Promise<DoctorState> {
  const [doctor, otherVisit] = await Promise.all([
    database().user.findUniqueOrThrow({ where: { id: doctorId }, select: { lastSeenAt: true } }),
    database().visit.findFirst({
      where: { doctorId, id: { not: visitId }, phase: { in: ['admitted', 'in_call'] } },
      select: { id: true },
    }),
  ]);
  if (otherVisit) return 'with_patient';
  const seenAt = doctor.lastSeenAt?.getTime() ?? 0;
  return now.getTime() - seenAt < SEEN_WITHIN ? 'online' : 'away';
}
