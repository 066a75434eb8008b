import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { type RefusalCode, type Result, success } from '#lib/result.rules';
import { findVisitFor } from '#lib/visit/visit-access';

/** A visit on the pages that move or cancel it. Instants are ISO 8601 in UTC. */
export interface VisitToChange {
  readonly id: string;
  readonly visitTypeId: string;
  readonly visitTypeName: string;
  readonly minutes: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly doctor: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly patientName: string;
  readonly clinicPhone: string;
  /** Whether the reader is the visit's patient. */
  readonly isOwn: boolean;
  /** Why it can be changed no more, or null. */
  readonly refused: RefusalCode | null;
}

/**
 * A visit that someone wants to move or cancel, also when it is too late for that: the page then says so.
 * Refusals: `not_found`, `not_allowed`.
 */
export async function loadVisitToChange(
  actor: Actor,
  visitId: string,
  action: 'reschedule' | 'cancel',
  now = currentTime(),
): Promise<Result<VisitToChange>> {
  const access = await findVisitFor(actor, visitId, action);
  if (!access.ok) return access;
  const { visit, relations } = access.value;
  const { doctor, patient, clinic } = await database().visit.findUniqueOrThrow({
    where: { id: visitId },
    select: {
      doctor: { select: { id: true, name: true, timeZone: true } },
      patient: { select: { name: true } },
      clinic: { select: { phone: true } },
    },
  });
  return success({
    id: visit.id,
    visitTypeId: visit.visitTypeId,
    visitTypeName: visit.visitType.name,
    minutes: Math.round((visit.endsAt.getTime() - visit.startsAt.getTime()) / 60_000),
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
    doctor,
    patientName: patient.name,
    clinicPhone: clinic.phone,
    isOwn: relations.includes('patient'),
    refused: visit.phase !== 'booked' ? 'wrong_phase' : visit.endsAt <= now ? 'too_late' : null,
  });
}
