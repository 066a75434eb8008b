import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { recordAudit } from '#lib/audit/record';
import { type Db, database } from '#lib/db/client';
import { done, type Result, refusal } from '#lib/result.rules';
import { findSchedule, lockSchedule } from './schedule-access.ts';
import { overlapsWeekly, type WeeklySpan } from './weekly-overlap.rules.ts';

/** Wall time in the doctor's zone: minutes after midnight; the end may lie after the next midnight. */
export interface HoursTimes {
  startsMinute: number;
  endsMinute: number;
}

/**
 * Adds the same hours to one or more weekdays (1 Monday to 7 Sunday) of a doctor's every week; all or none.
 * For admins of the clinic. Refusals: `not_found`, `not_allowed` (the doctor), `invalid_input` with fields.
 */
export async function addWeeklyHours(
  actor: Actor,
  input: HoursTimes & { doctorId: string; clinicId: string; weekdays: readonly number[] },
): Promise<Result> {
  const { doctorId, clinicId, startsMinute, endsMinute } = input;
  return database().$transaction(async (tx) => {
    const access = await findSchedule(tx, actor, { doctorId, clinicId });
    if (!access.ok) return access;
    if (!access.value.mayEditHours) return refusal('not_allowed');
    const weekdays = [...new Set(input.weekdays)];
    if (weekdays.length === 0) return refusal('invalid_input', { fields: { weekdays: 'required' } });
    const added = weekdays.map((weekday) => ({ weekday, startsMinute, endsMinute }));
    await lockSchedule(tx, doctorId);
    const known = await hoursOf(tx, doctorId, clinicId);
    for (const [index, span] of added.entries()) {
      const problem = problemWith(span, [...known, ...added.slice(0, index)]);
      if (problem) return problem;
    }
    for (const span of added) {
      const row = await tx.weeklyHours.create({ data: { doctorId, clinicId, ...span } });
      await audit(tx, actor, clinicId, 'weekly_hours.add', { ...span, hoursId: row.id }, doctorId);
    }
    return done;
  });
}

/** Moves one block of weekly hours. For admins of the clinic. Refusals: as for adding. */
export async function changeWeeklyHours(
  actor: Actor,
  input: HoursTimes & { hoursId: string; weekday: number },
): Promise<Result> {
  const { hoursId, ...span } = input;
  return editHours(actor, hoursId, async (tx, { doctorId, clinicId }) => {
    const others = (await hoursOf(tx, doctorId, clinicId)).filter(({ id }) => id !== hoursId);
    const problem = problemWith(span, others);
    if (problem) return problem;
    await tx.weeklyHours.update({ where: { id: hoursId }, data: span });
    await audit(tx, actor, clinicId, 'weekly_hours.change', { ...span, hoursId }, doctorId);
    return done;
  });
}

/** Takes one block of weekly hours away. Visits already booked stay. Refusals: `not_found`, `not_allowed`. */
export async function removeWeeklyHours(actor: Actor, input: { hoursId: string }): Promise<Result> {
  return editHours(actor, input.hoursId, async (tx, { doctorId, clinicId }) => {
    await tx.weeklyHours.delete({ where: { id: input.hoursId } });
    await audit(tx, actor, clinicId, 'weekly_hours.remove', { hoursId: input.hoursId }, doctorId);
    return done;
  });
}

type HoursOwner = { doctorId: string; clinicId: string };

/** Finds a block of hours, asks whether the actor may change it, locks the schedule and runs the change. */
async function editHours(
  actor: Actor,
  hoursId: string,
  change: (tx: Db, owner: HoursOwner) => Promise<Result>,
): Promise<Result> {
  return database().$transaction(async (tx) => {
    const select = { doctorId: true, clinicId: true };
    const owner = await tx.weeklyHours.findUnique({ where: { id: hoursId }, select });
    if (!owner) return refusal('not_found');
    const access = await findSchedule(tx, actor, owner);
    if (!access.ok) return access;
    if (!access.value.mayEditHours) return refusal('not_allowed');
    await lockSchedule(tx, owner.doctorId);
    // Someone else may have removed it while this one waited for the lock.
    if (!(await tx.weeklyHours.findUnique({ where: { id: hoursId }, select }))) return refusal('not_found');
    return change(tx, owner);
  });
}

function hoursOf(tx: Db, doctorId: string, clinicId: string) {
  return tx.weeklyHours.findMany({ where: { doctorId, clinicId } });
}

/** What stands against a block of hours beside the others: its own numbers, or an overlap. */
function problemWith(span: WeeklySpan, others: readonly WeeklySpan[]) {
  const { weekday, startsMinute, endsMinute } = span;
  const fields: Record<string, string> = {};
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) fields.weekdays = 'choice';
  if (!Number.isInteger(startsMinute) || startsMinute < 0 || startsMinute > 1439) fields.from = 'invalid';
  const length = endsMinute - startsMinute;
  if (!Number.isInteger(endsMinute) || length < 1 || length > 1440) fields.to = 'time_order';
  if (Object.keys(fields).length > 0) return refusal('invalid_input', { fields });
  if (others.some((other) => overlapsWeekly(span, other))) {
    return refusal('invalid_input', { fields: { from: 'overlap' } });
  }
  return null;
}

function audit(
  tx: Db,
  actor: Actor,
  clinicId: string,
  action: string,
  detail: Record<string, string | number>,
  subjectId: string,
) {
  return recordAudit(tx, {
    clinicId,
    actorId: actor.userId,
    action,
    subjectType: 'schedule',
    subjectId,
    detail,
  });
}
