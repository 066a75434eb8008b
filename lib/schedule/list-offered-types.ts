import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { database } from '#lib/db/client';

/** A kind of visit that can be booked. */
export interface OfferedType {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  readonly doctorNames: readonly string[];
}

export interface ClinicOffer {
  readonly clinic: { readonly id: string; readonly name: string; readonly phone: string };
  readonly types: readonly OfferedType[];
}

/** The clinics with the kinds of visit that someone other than the actor offers. For anyone signed in. */
export async function listOfferedTypes(actor: Actor): Promise<ClinicOffer[]> {
  const clinics = await database().clinic.findMany({
    select: {
      id: true,
      name: true,
      phone: true,
      memberships: { where: { role: 'doctor' }, select: { userId: true } },
      visitTypes: {
        where: { retiredAt: null },
        select: {
          id: true,
          name: true,
          minutes: true,
          offers: {
            where: { doctor: { disabledAt: null, id: { not: actor.userId } } },
            select: { doctor: { select: { id: true, name: true } } },
            orderBy: { doctor: { name: 'asc' } },
          },
        },
        orderBy: [{ minutes: 'asc' }, { name: 'asc' }],
      },
    },
    orderBy: { name: 'asc' },
  });
  return clinics.flatMap(({ memberships, visitTypes, ...clinic }) => {
    const doctorIds = new Set(memberships.map(({ userId }) => userId));
    const types = visitTypes
      .map(({ offers, ...type }) => ({
        ...type,
        doctorNames: offers.filter(({ doctor }) => doctorIds.has(doctor.id)).map(({ doctor }) => doctor.name),
      }))
      .filter((type) => type.doctorNames.length > 0);
    return types.length > 0 ? [{ clinic, types }] : [];
  });
}
