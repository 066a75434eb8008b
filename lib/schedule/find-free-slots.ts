import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { type Result, refusal, success } from '#lib/result.rules';
import type { FreeSlot, OfferedVisitType, OfferingDoctor } from './booking.rules.ts';
import { loadOffer } from './load-offer.ts';
import { freeSlotsOf } from './offer-slots.ts';

export interface FreeSlots {
  readonly visitType: OfferedVisitType;
  readonly doctors: readonly OfferingDoctor[];
  /** By time; several doctors may be free at the same one. */
  readonly slots: readonly FreeSlot[];
}

/**
 * The times at which a visit of this type can begin inside a window, with one doctor or, without, with any
 * who offers it. For anyone signed in. Refusals: `not_found` for a type that is not there or is retired.
 */
export async function findFreeSlots(
  actor: Actor,
  ask: {
    readonly visitTypeId: string;
    readonly doctorId: string | null;
    readonly fromMs: number;
    readonly toMs: number;
  },
  now = currentTime(),
): Promise<Result<FreeSlots>> {
  const offer = await loadOffer(actor, ask, now);
  if (!offer) return refusal('not_found');
  const { id, clinicId, name, minutes } = offer.visitType;
  return success({
    visitType: { id, clinicId, name, minutes },
    doctors: offer.doctors.map((doctor) => ({ id: doctor.id, name: doctor.name, timeZone: doctor.timeZone })),
    slots: await freeSlotsOf(offer, ask, now),
  });
}
