import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { type AuditEntry, recordAudit } from '#lib/audit/record';
import { type Db, database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { type Result, refusal, success } from '#lib/result.rules';
import { moveVisit } from './move-visit.ts';
import type { VisitAction } from './permissions.rules.ts';
import type { VisitEvent } from './phases.rules.ts';
import { type AccessedVisit, findVisitFor } from './visit-access.ts';

interface Step {
  readonly action: VisitAction;
  readonly event: VisitEvent;
  /** What changes on the visit itself, beside its phase. */
  readonly data?: Parameters<typeof moveVisit>[3];
  /** What the audit entry says besides. */
  readonly detail?: AuditEntry['detail'];
  /** What else changes, in the same transaction. */
  readonly also?: (tx: Db, visit: AccessedVisit) => Promise<void>;
}

/**
 * One person moves a visit by one event: access, compare-and-set, what follows from it, the audit entry,
 * then the nudge. Returns the visit as it was before.
 */
export async function actOnVisit(actor: Actor, visitId: string, step: Step): Promise<Result<AccessedVisit>> {
  const access = await findVisitFor(actor, visitId, step.action);
  if (!access.ok) return access;
  const { visit } = access.value;
  const moved = await database().$transaction(async (tx) => {
    if (!(await moveVisit(tx, visit.id, step.event, step.data))) return false;
    await step.also?.(tx, visit);
    await recordAudit(tx, {
      clinicId: visit.clinicId,
      actorId: actor.userId,
      action: `visit.${step.event}`,
      subjectType: 'visit',
      subjectId: visit.id,
      detail: step.detail,
    });
    return true;
  });
  if (!moved) return refusal('wrong_phase');
  await sendNudge({ visitId: visit.id, clinicId: visit.clinicId, doctorId: visit.doctorId });
  return success(visit);
}
