import '#server-only';
import { type Actor, clinicsWithRole } from '#lib/accounts/actor.rules';
import { database } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';
import type { ClinicVisitTypes } from './clinic-visit-types.rules.ts';

/** The visit types of each clinic that the actor administers, retired ones last. Refusals: `not_allowed`. */
export async function listClinicVisitTypes(actor: Actor): Promise<Result<ClinicVisitTypes[]>> {
  const clinicIds = clinicsWithRole(actor, 'admin');
  if (clinicIds.length === 0) return refusal('not_allowed');
  const clinics = await database().clinic.findMany({
    where: { id: { in: clinicIds } },
    select: {
      id: true,
      name: true,
      memberships: {
        where: { role: 'doctor', user: { disabledAt: null } },
        select: { user: { select: { id: true, name: true } } },
        orderBy: { user: { name: 'asc' } },
      },
      visitTypes: {
        include: { offers: { select: { doctorId: true } } },
        orderBy: { name: 'asc' },
      },
    },
    orderBy: { name: 'asc' },
  });
  return success(
    clinics.map((clinic) => {
      const doctors = clinic.memberships.map(({ user }) => user);
      const types = clinic.visitTypes.map(({ id, name, offers, retiredAt, ...numbers }) => ({
        id,
        name,
        minutes: numbers.minutes,
        doorsOpenMinutes: numbers.doorsOpenMinutes,
        minimumNoticeMinutes: numbers.minimumNoticeMinutes,
        isRetired: retiredAt !== null,
        doctorIds: offers
          .map((offer) => offer.doctorId)
          .filter((doctorId) => doctors.some((doctor) => doctor.id === doctorId)),
      }));
      const [offered, retired] = [types.filter((t) => !t.isRetired), types.filter((t) => t.isRetired)];
      return { id: clinic.id, name: clinic.name, doctors, visitTypes: [...offered, ...retired] };
    }),
  );
}
