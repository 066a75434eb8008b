import '#server-only';
import { type Actor, hasRole } from '#lib/accounts/actor.rules';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { type Db, database } from '#lib/db/client';
import { done, type FieldErrors, type Result, refusal, success } from '#lib/result.rules';
import { visitTypeProblems, type VisitTypeNumbers } from './visit-type-limits.rules.ts';

export interface VisitTypeInput extends VisitTypeNumbers {
  name: string;
  /** The doctors of the clinic who offer it; an empty list hides it from patients. */
  doctorIds: readonly string[];
}

/**
 * Adds a kind of visit to a clinic. For its admins.
 * Refusals: `not_found`, `invalid_input` with fields name, minutes, doorsOpenMinutes,
 * minimumNoticeMinutes, doctorIds.
 */
export async function addVisitType(
  actor: Actor,
  input: VisitTypeInput & { clinicId: string },
): Promise<Result<{ visitTypeId: string }>> {
  const { clinicId } = input;
  if (!hasRole(actor, clinicId, 'admin')) return refusal('not_found');
  return database().$transaction(async (tx) => {
    await lockVisitTypes(tx, clinicId);
    const fields = await problemsOf(tx, clinicId, input, null);
    if (fields) return refusal('invalid_input', { fields });
    const row = await tx.visitType.create({
      data: { clinicId, ...columnsOf(input), offers: { create: offersOf(input) } },
      select: { id: true },
    });
    await audit(tx, actor, clinicId, 'visit_type.add', row.id);
    return success({ visitTypeId: row.id });
  });
}

/** Changes a kind of visit. Visits already booked keep their length. Refusals: as for adding. */
export async function changeVisitType(
  actor: Actor,
  input: VisitTypeInput & { visitTypeId: string },
): Promise<Result> {
  const { visitTypeId } = input;
  return editVisitType(actor, visitTypeId, async (tx, clinicId) => {
    const fields = await problemsOf(tx, clinicId, input, visitTypeId);
    if (fields) return refusal('invalid_input', { fields });
    await tx.visitTypeOffer.deleteMany({ where: { visitTypeId } });
    await tx.visitType.update({
      where: { id: visitTypeId },
      data: { ...columnsOf(input), offers: { create: offersOf(input) } },
    });
    await audit(tx, actor, clinicId, 'visit_type.change', visitTypeId);
    return done;
  });
}

/**
 * Retires a kind of visit: nobody can book it any more, booked visits stay. Or brings it back.
 * Refusals: `not_found`; bringing back, `invalid_input` when its name is in use again.
 */
export async function setVisitTypeRetired(
  actor: Actor,
  input: { visitTypeId: string; retired: boolean },
): Promise<Result> {
  const { visitTypeId, retired } = input;
  return editVisitType(actor, visitTypeId, async (tx, clinicId, name) => {
    if (!retired && (await nameIsInUse(tx, clinicId, name, visitTypeId))) {
      return refusal('invalid_input', { fields: { name: 'name_in_use' } });
    }
    // Retiring twice keeps the first moment.
    const changed = await tx.visitType.updateMany({
      where: { id: visitTypeId, retiredAt: retired ? null : { not: null } },
      data: { retiredAt: retired ? currentTime() : null },
    });
    const action = retired ? 'visit_type.retire' : 'visit_type.bring_back';
    if (changed.count > 0) await audit(tx, actor, clinicId, action, visitTypeId);
    return done;
  });
}

async function editVisitType(
  actor: Actor,
  visitTypeId: string,
  change: (tx: Db, clinicId: string, name: string) => Promise<Result>,
): Promise<Result> {
  return database().$transaction(async (tx) => {
    const row = await tx.visitType.findUnique({
      where: { id: visitTypeId },
      select: { clinicId: true, name: true },
    });
    if (!row || !hasRole(actor, row.clinicId, 'admin')) return refusal('not_found');
    await lockVisitTypes(tx, row.clinicId);
    return change(tx, row.clinicId, row.name);
  });
}

/** Changes to a clinic's visit types wait for each other, so that a checked name is still free when written. */
async function lockVisitTypes(tx: Db, clinicId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Clinic" WHERE "id" = ${clinicId}::uuid FOR NO KEY UPDATE`;
}

async function problemsOf(
  tx: Db,
  clinicId: string,
  input: VisitTypeInput,
  ownId: string | null,
): Promise<FieldErrors | null> {
  const fields: FieldErrors = visitTypeProblems(input);
  if (await nameIsInUse(tx, clinicId, input.name, ownId)) fields.name = 'name_in_use';
  const doctorIds = [...new Set(input.doctorIds)];
  const doctors = await tx.membership.count({
    where: { clinicId, role: 'doctor', userId: { in: doctorIds } },
  });
  if (doctors !== doctorIds.length) fields.doctorIds = 'choice';
  return Object.keys(fields).length > 0 ? fields : null;
}

async function nameIsInUse(tx: Db, clinicId: string, name: string, ownId: string | null): Promise<boolean> {
  const same = await tx.visitType.findFirst({
    where: {
      clinicId,
      retiredAt: null,
      name: { equals: name, mode: 'insensitive' },
      ...(ownId ? { id: { not: ownId } } : {}),
    },
    select: { id: true },
  });
  return same !== null;
}

function columnsOf({ name, minutes, doorsOpenMinutes, minimumNoticeMinutes }: VisitTypeInput) {
  return { name, minutes, doorsOpenMinutes, minimumNoticeMinutes };
}

function offersOf({ doctorIds }: VisitTypeInput) {
  return [...new Set(doctorIds)].map((doctorId) => ({ doctorId }));
}

function audit(tx: Db, actor: Actor, clinicId: string, action: string, subjectId: string) {
  return recordAudit(tx, { clinicId, actorId: actor.userId, action, subjectType: 'visit_type', subjectId });
}
