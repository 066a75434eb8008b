import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { done, type Result, refusal } from '#lib/result.rules';
import { isOver } from './phases.rules.ts';
import type { Readiness } from './readiness.rules.ts';
import { findVisitFor } from './visit-access.ts';

/**
 * Keeps what a device check found on the visit. Only the patient's is kept: the doctor's page shows whether
 * the patient is ready, and another person's check must not answer that.
 */
export async function saveReadiness(
  actor: Actor,
  visitId: string,
  readiness: Readiness,
  now = currentTime(),
): Promise<Result> {
  const access = await findVisitFor(actor, visitId, 'check_devices');
  if (!access.ok) return access;
  const { visit, relations } = access.value;
  if (isOver(visit.phase)) return refusal('wrong_phase');
  if (!relations.includes('patient')) return done;
  await database().visit.update({
    where: { id: visitId },
    data: {
      readiness: { ...readiness, network: { ...readiness.network } },
      readinessAt: now,
      version: { increment: 1 },
    },
  });
  await sendNudge({ visitId, clinicId: visit.clinicId, doctorId: visit.doctorId });
  return done;
}
