import '#server-only';
import type { FreeSlot } from './booking.rules.ts';
import type { Offer } from './load-offer.ts';
import { wallTimeOf } from './week-pieces.rules.ts';

/** The columns of a visit that a slot decides. */
export function visitTimesOf(offer: Offer, { doctorId, startsMs }: FreeSlot) {
  const doctor = offer.doctors.find((one) => one.id === doctorId);
  if (!doctor) throw new Error('The slot is of another offer.');
  const startsAt = new Date(startsMs);
  const endsAt = new Date(startsMs + offer.visitType.minutes * 60_000);
  return {
    doctorId,
    startsAt,
    endsAt,
    // Buffers will widen these two.
    busyFrom: startsAt,
    busyTo: endsAt,
    wallStart: wallTimeOf(startsMs, doctor.timeZone),
    wallTimeZone: doctor.timeZone,
  };
}
