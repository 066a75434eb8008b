import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { refusal, success } from '#lib/result.rules';
import type { BookingResult, OfferedVisitType, OfferingDoctor } from './booking.rules.ts';
import { loadOffer } from './load-offer.ts';
import { freeSlotsOf } from './offer-slots.ts';
import { refuseTime } from './refuse-time.ts';

/** A time that someone is about to book. */
export interface CheckedTime {
  readonly visitType: OfferedVisitType;
  readonly doctor: OfferingDoctor;
  readonly clinicPhone: string;
  /** Why it cannot be had, with what can; null where it is free. */
  readonly refused: Exclude<BookingResult<undefined>, { ok: true }> | null;
}

/**
 * Looks at a time before it is booked, so that a page can say at once when it is gone. Decides nothing.
 * Refusals: `not_found` for a visit type that is not there or a doctor who does not offer it.
 */
export async function checkTime(
  actor: Actor,
  ask: {
    readonly visitTypeId: string;
    readonly doctorId: string;
    readonly startsAt: Date;
    readonly exceptVisitId?: string;
  },
  now = currentTime(),
): Promise<BookingResult<CheckedTime>> {
  const offer = await loadOffer(actor, ask, now);
  const doctor = offer?.doctors[0];
  if (!offer || !doctor) return refusal('not_found');
  const startsMs = ask.startsAt.getTime();
  const { exceptVisitId } = ask;
  const free = await freeSlotsOf(offer, { fromMs: startsMs, toMs: startsMs + 1, exceptVisitId }, now);
  const { id, clinicId, name, minutes } = offer.visitType;
  return success({
    visitType: { id, clinicId, name, minutes },
    doctor: { id: doctor.id, name: doctor.name, timeZone: doctor.timeZone },
    clinicPhone: offer.clinicPhone,
    refused: free.length > 0 ? null : await refuseTime(actor, offer, { startsMs, exceptVisitId }, now),
  });
}
