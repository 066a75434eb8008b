import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { type Db, database } from '#lib/db/client';
import { isOverlap } from '#lib/db/errors';
import { sendNudge } from '#lib/events/nudge';
import { queueBookingMail } from '#lib/notify/booking-mails';
import { refusal, success } from '#lib/result.rules';
import { opaqueName } from '#lib/visit/identity';
import { moveVisit } from '#lib/visit/move-visit';
import { type AccessedVisit, findVisitFor } from '#lib/visit/visit-access';
import type { BookingResult, FreeSlot } from './booking.rules.ts';
import { loadOffer, type Offer } from './load-offer.ts';
import { freeSlotsOf } from './offer-slots.ts';
import { refuseTime } from './refuse-time.ts';
import { visitTimesOf } from './visit-times.ts';

export interface RescheduleInput {
  readonly visitId: string;
  /** Null: whichever doctor is free then. */
  readonly doctorId: string | null;
  readonly startsAt: Date;
}

/**
 * Moves a booked visit to another time, possibly with another doctor who offers the same visit type.
 * For its patient. To the time it already has: nothing happens. Refusals: as for booking, and `wrong_phase` once the patient has checked in or the visit
 * is over, `too_late` after its end.
 */
export async function rescheduleVisit(
  actor: Actor,
  input: RescheduleInput,
  now = currentTime(),
): Promise<BookingResult<{ visitId: string; doctorId: string }>> {
  const access = await findVisitFor(actor, input.visitId, 'reschedule');
  if (!access.ok) return access;
  const { visit } = access.value;
  if (visit.phase !== 'booked') return refusal('wrong_phase');
  if (visit.endsAt <= now) return refusal('too_late');
  const isSameDoctor = input.doctorId === null || input.doctorId === visit.doctorId;
  if (isSameDoctor && input.startsAt.getTime() === visit.startsAt.getTime()) {
    return success({ visitId: visit.id, doctorId: visit.doctorId });
  }
  const offer = await loadOffer(actor, { visitTypeId: visit.visitTypeId, doctorId: input.doctorId }, now);
  if (!offer) return refusal('slot_not_offered');
  const startsMs = input.startsAt.getTime();
  const wanted = { startsMs, exceptVisitId: visit.id };
  const slots = await freeSlotsOf(
    offer,
    { fromMs: startsMs, toMs: startsMs + 1, exceptVisitId: visit.id },
    now,
  );
  for (const slot of slots) {
    const moved = await tryToMove(actor, visit, offer, slot);
    if (moved === 'taken') continue;
    if (moved === 'wrong_phase') return refusal('wrong_phase');
    const { id: visitId, clinicId } = visit;
    await sendNudge({ visitId, clinicId, doctorId: slot.doctorId });
    if (moved.fromDoctorId !== slot.doctorId) await sendNudge({ clinicId, doctorId: moved.fromDoctorId });
    return success({ visitId, doctorId: slot.doctorId });
  }
  return refuseTime(actor, offer, wanted, now);
}

async function tryToMove(
  actor: Actor,
  visit: AccessedVisit,
  offer: Offer,
  slot: FreeSlot,
): Promise<{ fromDoctorId: string } | 'taken' | 'wrong_phase'> {
  const times = visitTimesOf(offer, slot);
  try {
    return await database().$transaction(async (tx) => {
      await takeTurns(tx, [visit.doctorId, slot.doctorId, visit.patientId]);
      // Someone may have moved it while this one waited for its turn.
      const before = await tx.visit.findUniqueOrThrow({ where: { id: visit.id } });
      const data = { ...times, calendarSequence: { increment: 1 } };
      if (!(await moveVisit(tx, visit.id, 'reschedule', data))) return 'wrong_phase';
      await changeDoctor(tx, visit.id, before.doctorId, slot.doctorId);
      await recordAudit(tx, {
        clinicId: visit.clinicId,
        actorId: actor.userId,
        action: 'visit.reschedule',
        subjectType: 'visit',
        subjectId: visit.id,
        detail: {
          fromDoctorId: before.doctorId,
          fromStartsAt: before.startsAt.toISOString(),
          doctorId: slot.doctorId,
          startsAt: times.startsAt.toISOString(),
        },
      });
      await queueBookingMail(tx, 'moved', visit.id);
      return { fromDoctorId: before.doctorId };
    });
  } catch (error) {
    if (isOverlap(error)) return 'taken';
    throw error;
  }
}

/** An UPDATE has no ON CONFLICT: those who move visits of the same people wait here, in one order. */
async function takeTurns(tx: Db, userIds: readonly string[]): Promise<void> {
  for (const userId of [...new Set(userIds)].sort()) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`visits of ${userId}`}, 0))`;
  }
}

/** The new doctor takes the old one's place, also one who was only added to the visit before. */
async function changeDoctor(tx: Db, visitId: string, fromId: string, toId: string): Promise<void> {
  if (fromId === toId) return;
  await tx.visitParticipant.deleteMany({ where: { visitId, userId: { in: [fromId, toId] } } });
  await tx.visitParticipant.create({
    data: { visitId, userId: toId, role: 'doctor', identity: opaqueName() },
  });
}
