import '#server-only';
import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '#lib/accounts/actor.rules';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { type Db, database } from '#lib/db/client';
import { isOverlap } from '#lib/db/errors';
import { sendNudge } from '#lib/events/nudge';
import { queueBookingMail } from '#lib/notify/booking-mails';
import { refusal, success } from '#lib/result.rules';
import { opaqueName } from '#lib/visit/identity';
import type { BookingResult, FreeSlot } from './booking.rules.ts';
import { loadOffer, type Offer } from './load-offer.ts';
import { freeSlotsOf } from './offer-slots.ts';
import { refuseTime } from './refuse-time.ts';
import { visitTimesOf } from './visit-times.ts';

export interface BookingInput {
  readonly visitTypeId: string;
  /** Null: whichever doctor is free then. */
  readonly doctorId: string | null;
  readonly startsAt: Date;
  readonly reason: string | null;
}

/**
 * Books a visit for the person who asks. The exclusion constraints decide between those who come at once.
 * Refusals: `address_not_confirmed`, `not_allowed` (with oneself), `not_found` (the visit type),
 * `slot_not_offered`, `just_taken` and `already_booked` (the patient's own visit), the last three with the
 * next free times.
 */
export async function bookVisit(
  actor: Actor,
  input: BookingInput,
  now = currentTime(),
): Promise<BookingResult<{ visitId: string; doctorId: string }>> {
  if (input.doctorId === actor.userId) return refusal('not_allowed');
  const [isConfirmed, offer] = await Promise.all([hasConfirmedAddress(actor), loadOffer(actor, input, now)]);
  if (!isConfirmed) return refusal('address_not_confirmed');
  if (!offer) return refusal('not_found');
  const startsMs = input.startsAt.getTime();
  for (const slot of await freeSlotsOf(offer, { fromMs: startsMs, toMs: startsMs + 1 }, now)) {
    const visitId = await tryToBook(actor, offer, slot, input.reason);
    if (visitId) {
      const { clinicId } = offer.visitType;
      await sendNudge({ visitId, clinicId, doctorId: slot.doctorId });
      return success({ visitId, doctorId: slot.doctorId });
    }
  }
  return refuseTime(actor, offer, { startsMs }, now);
}

async function hasConfirmedAddress(actor: Actor): Promise<boolean> {
  const where = { id: actor.userId, emailVerifiedAt: { not: null } };
  return (await database().user.count({ where })) === 1;
}

/** Books one slot with all that belongs to it, or nothing: null where another visit was there first. */
async function tryToBook(
  actor: Actor,
  offer: Offer,
  slot: FreeSlot,
  reason: string | null,
): Promise<string | null> {
  try {
    return await database().$transaction(async (tx) => {
      const visitId = await insertVisit(tx, actor, offer, slot, reason);
      if (!visitId) return null;
      await tx.visitParticipant.createMany({
        data: [
          { visitId, userId: actor.userId, role: 'patient', identity: opaqueName() },
          { visitId, userId: slot.doctorId, role: 'doctor', identity: opaqueName() },
        ],
      });
      await recordAudit(tx, {
        clinicId: offer.visitType.clinicId,
        actorId: actor.userId,
        action: 'visit.book',
        subjectType: 'visit',
        subjectId: visitId,
        detail: { doctorId: slot.doctorId, startsAt: new Date(slot.startsMs).toISOString() },
      });
      await queueBookingMail(tx, 'booked', visitId);
      return visitId;
    });
  } catch (error) {
    // Two that meet in both constraints can still end in a deadlock; PostgreSQL undoes one of them.
    if (isOverlap(error)) return null;
    throw error;
  }
}

/**
 * ON CONFLICT DO NOTHING waits for whoever is just booking the same time and then gives no row. A plain
 * INSERT takes 1,000 times as long when many come at once: each conflict ends in a deadlock's timeout.
 */
async function insertVisit(
  tx: Db,
  actor: Actor,
  offer: Offer,
  slot: FreeSlot,
  reason: string | null,
): Promise<string | null> {
  const times = visitTimesOf(offer, slot);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Visit" ("id", "clinicId", "visitTypeId", "patientId", "doctorId",
      "startsAt", "endsAt", "busyFrom", "busyTo", "wallStart", "wallTimeZone", "reason", "mediaKey")
    VALUES (${randomUUIDv7()}::uuid, ${offer.visitType.clinicId}::uuid, ${offer.visitType.id}::uuid,
      ${actor.userId}::uuid, ${times.doctorId}::uuid,
      ${times.startsAt}::timestamptz, ${times.endsAt}::timestamptz,
      ${times.busyFrom}::timestamptz, ${times.busyTo}::timestamptz,
      ${times.wallStart}, ${times.wallTimeZone}, ${reason}, ${opaqueName()})
    ON CONFLICT DO NOTHING RETURNING "id"`;
  return rows[0]?.id ?? null;
}
