import '#server-only';
import { type Actor, hasRole } from '#lib/accounts/actor.rules';
import type { Db } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';

/** A doctor's schedule in one clinic, and what its reader may do with it. */
export interface ScheduleAccess {
  doctor: { id: string; name: string; timeZone: string };
  clinic: { id: string; name: string };
  /** Every clinic in which the reader may look at this doctor's schedule. */
  clinics: { id: string; name: string }[];
  mayEditHours: boolean;
  mayEditTimeOff: boolean;
}

/**
 * Finds the schedule of a doctor for its reader: an admin of the clinic, or the doctor.
 * Without a clinic, the first that fits. Refusals: `not_found` for everyone else.
 */
export async function findSchedule(
  db: Db,
  actor: Actor,
  ask: { doctorId: string; clinicId?: string | null },
): Promise<Result<ScheduleAccess>> {
  const memberships = await db.membership.findMany({
    where: { userId: ask.doctorId, role: 'doctor' },
    select: {
      user: { select: { id: true, name: true, timeZone: true } },
      clinic: { select: { id: true, name: true } },
    },
    orderBy: { createdAt: 'asc' },
  });
  const isSelf = actor.userId === ask.doctorId;
  const mine = memberships.filter(({ clinic }) => isSelf || hasRole(actor, clinic.id, 'admin'));
  const chosen = ask.clinicId ? mine.find(({ clinic }) => clinic.id === ask.clinicId) : mine[0];
  if (!chosen) return refusal('not_found');
  return success({
    doctor: chosen.user,
    clinic: chosen.clinic,
    clinics: mine.map(({ clinic }) => clinic),
    mayEditHours: hasRole(actor, chosen.clinic.id, 'admin'),
    mayEditTimeOff: true,
  });
}

/**
 * Makes changes to one doctor's schedule wait for each other, so that what was checked still holds when it
 * is written. Bookings only read the row's key and do not wait.
 */
export async function lockSchedule(tx: Db, doctorId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${doctorId}::uuid FOR NO KEY UPDATE`;
}
