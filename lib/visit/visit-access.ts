import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { database } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';
import { mayDo, relationsTo, type VisitAction, type VisitRelation } from './permissions.rules.ts';

function readVisit(visitId: string) {
  return database().visit.findUnique({
    where: { id: visitId },
    include: { participants: true, visitType: true },
  });
}

/** A visit with what access is decided by. */
export type AccessedVisit = NonNullable<Awaited<ReturnType<typeof readVisit>>>;

export interface VisitAccess {
  readonly visit: AccessedVisit;
  readonly relations: readonly VisitRelation[];
}

/**
 * Finds a visit for someone who wants to do something with it.
 * `not_found` where it is not theirs to see, exactly as where it does not exist; `not_allowed` where they
 * may see it and not do this.
 */
export async function findVisitFor(
  actor: Actor,
  visitId: string,
  action: VisitAction,
): Promise<Result<VisitAccess>> {
  const visit = await readVisit(visitId);
  if (!visit) return refusal('not_found');
  const relations = relationsOf(actor, visit);
  if (!mayDo(relations, 'view')) return refusal('not_found');
  if (!mayDo(relations, action)) return refusal('not_allowed');
  return success({ visit, relations });
}

/** How a person stands to a visit that was read with its participants. */
export function relationsOf(
  actor: Actor,
  visit: Pick<AccessedVisit, 'clinicId' | 'patientId' | 'doctorId' | 'participants'>,
): VisitRelation[] {
  const own = visit.participants.find((entry) => entry.userId === actor.userId && entry.state !== 'removed');
  return relationsTo({
    userId: actor.userId,
    patientId: visit.patientId,
    doctorId: visit.doctorId,
    participantRole: own?.role ?? null,
    clinicRoles: actor.memberships
      .filter((entry) => entry.clinicId === visit.clinicId)
      .map((entry) => entry.role),
  });
}
