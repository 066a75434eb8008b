import '#server-only';
import { type Actor, clinicsWithRole } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';
import type { ClinicSchedules } from './clinic-schedules.rules.ts';
import { wallTimeOf } from './week-pieces.rules.ts';

/**
 * The doctors of each clinic that the actor administers, with what their schedule comes to.
 * Refusals: `not_allowed`.
 */
export async function listSchedules(actor: Actor): Promise<Result<ClinicSchedules[]>> {
  const clinicIds = clinicsWithRole(actor, 'admin');
  if (clinicIds.length === 0) return refusal('not_allowed');
  const db = database();
  const inClinics = { clinicId: { in: clinicIds } };
  const [clinics, hours, timeOff] = await Promise.all([
    db.clinic.findMany({
      where: { id: { in: clinicIds } },
      select: {
        id: true,
        name: true,
        memberships: {
          where: { role: 'doctor', user: { disabledAt: null } },
          select: { user: { select: { id: true, name: true, timeZone: true } } },
          orderBy: { user: { name: 'asc' } },
        },
      },
      orderBy: { name: 'asc' },
    }),
    db.weeklyHours.findMany({ where: inClinics }),
    db.timeOff.findMany({
      where: { ...inClinics, endsAt: { gt: currentTime() } },
      distinct: ['clinicId', 'doctorId'],
      orderBy: { startsAt: 'asc' },
    }),
  ]);
  return success(
    clinics.map(({ id: clinicId, name, memberships }) => ({
      id: clinicId,
      name,
      doctors: memberships.map(({ user }) => {
        const isTheirs = (row: { clinicId: string; doctorId: string }) =>
          row.clinicId === clinicId && row.doctorId === user.id;
        const next = timeOff.find(isTheirs);
        return {
          ...user,
          weeklyMinutes: hours
            .filter(isTheirs)
            .reduce((sum, block) => sum + block.endsMinute - block.startsMinute, 0),
          weekdays: [...new Set(hours.filter(isTheirs).map((block) => block.weekday))].sort(),
          nextTimeOff: next
            ? {
                label: next.label,
                startsWall: wallTimeOf(next.startsAt.getTime(), user.timeZone),
                endsWall: wallTimeOf(next.endsAt.getTime(), user.timeZone),
              }
            : null,
        };
      }),
    })),
  );
}
