import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { database } from '#lib/db/client';
import { refusal } from '#lib/result.rules';
import { type BookingRefusal, blockingPhases } from './booking.rules.ts';
import { nextFreeTimes } from './find-next-free.ts';
import type { Offer } from './load-offer.ts';
import { gridSlotsOf } from './offer-slots.ts';

/**
 * Why a time cannot be had, with the next that can: `slot_not_offered` where the doctor does not work then
 * or it is too soon, `already_booked` where the patient is in another visit, else `just_taken`.
 */
export async function refuseTime(
  actor: Actor,
  offer: Offer,
  wanted: { readonly startsMs: number; readonly exceptVisitId?: string },
  now: Date,
): Promise<BookingRefusal> {
  const { startsMs, exceptVisitId } = wanted;
  const isOffered = gridSlotsOf(offer, { fromMs: startsMs, toMs: startsMs + 1 }, now).length > 0;
  const nextFree = await nextFreeTimes(offer, { fromMs: startsMs, exceptVisitId }, now);
  if (!isOffered) return { ...refusal('slot_not_offered'), nextFree };
  const own = await database().visit.count({
    where: {
      patientId: actor.userId,
      phase: { in: [...blockingPhases] },
      startsAt: { lt: new Date(startsMs + offer.visitType.minutes * 60_000) },
      endsAt: { gt: new Date(startsMs) },
      id: exceptVisitId ? { not: exceptVisitId } : undefined,
    },
  });
  return { ...refusal(own > 0 ? 'already_booked' : 'just_taken'), nextFree };
}
