import '#server-only';
import { database } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';
import { phasesBefore } from '#lib/visit/phases.rules';
import { type Actor, clinicsWithRole } from '../actor.rules.ts';
import { type ClinicPeople, personStateOf, rolesInOrder } from './people.rules.ts';

const upcoming = [...new Set([...phasesBefore('cancel'), ...phasesBefore('admit'), ...phasesBefore('end')])];

/** Everyone who works in each clinic that the actor administers, by name. Refusals: `not_allowed`. */
export async function listPeople(actor: Actor): Promise<Result<ClinicPeople[]>> {
  const clinicIds = clinicsWithRole(actor, 'admin');
  if (clinicIds.length === 0) return refusal('not_allowed');
  const db = database();
  const [clinics, users, visits] = await Promise.all([
    db.clinic.findMany({
      where: { id: { in: clinicIds } },
      select: { id: true, name: true, timeZone: true },
      orderBy: { name: 'asc' },
    }),
    db.user.findMany({
      where: { memberships: { some: { clinicId: { in: clinicIds } } } },
      include: { memberships: { select: { clinicId: true, role: true } } },
      orderBy: [{ name: 'asc' }, { email: 'asc' }],
    }),
    db.visit.groupBy({
      by: ['clinicId', 'doctorId'],
      where: { clinicId: { in: clinicIds }, phase: { in: upcoming } },
      _count: true,
    }),
  ]);
  return success(
    clinics.map((clinic) => {
      const members = users.filter((user) => user.memberships.some(({ clinicId }) => clinicId === clinic.id));
      const rolesOf = (user: (typeof users)[number]) =>
        rolesInOrder.filter((role) =>
          user.memberships.some((entry) => entry.clinicId === clinic.id && entry.role === role),
        );
      const admins = members.filter(
        (user) => personStateOf(user) === 'active' && rolesOf(user).includes('admin'),
      );
      const people = members.map((user) => ({
        userId: user.id,
        name: user.name,
        email: user.email,
        roles: rolesOf(user),
        state: personStateOf(user),
        isMe: user.id === actor.userId,
        isLastAdmin: admins.length === 1 && admins[0]?.id === user.id,
        worksElsewhere: user.memberships.some(({ clinicId }) => !clinicIds.includes(clinicId)),
        upcomingVisits:
          visits.find((row) => row.clinicId === clinic.id && row.doctorId === user.id)?._count ?? 0,
      }));
      return { ...clinic, people };
    }),
  );
}
