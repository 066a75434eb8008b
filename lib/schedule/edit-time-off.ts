import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { recordAudit } from '#lib/audit/record';
import { type Db, database } from '#lib/db/client';
import { done, type Result, refusal, success } from '#lib/result.rules';
import { findSchedule, type ScheduleAccess } from './schedule-access.ts';
import { instantOfWallTime, wallTimeOf } from './week-pieces.rules.ts';
import type { VisitInTimeOff } from './week-view.rules.ts';

/** Wall times in the doctor's zone, such as 2026-11-23T09:00. In a gap the later, of two the first counts. */
export interface TimeOffTimes {
  startsWall: string;
  endsWall: string;
  label: string | null;
}

export interface SavedTimeOff {
  timeOffId: string;
  visits: VisitInTimeOff[];
}

/**
 * Adds time off to a doctor's schedule and tells which visits lie in it; none of them is cancelled.
 * For admins of the clinic and for the doctor. Refusals: `not_found`, `invalid_input` with fields.
 */
export async function addTimeOff(
  actor: Actor,
  input: TimeOffTimes & { doctorId: string; clinicId: string },
): Promise<Result<SavedTimeOff>> {
  return database().$transaction(async (tx) => {
    const access = await findSchedule(tx, actor, input);
    if (!access.ok) return access;
    const times = instantsOf(input, access.value.doctor.timeZone);
    if (!times.ok) return times;
    const { doctor, clinic } = access.value;
    const data = { doctorId: doctor.id, clinicId: clinic.id, label: input.label, ...times.value };
    const { id } = await tx.timeOff.create({ data, select: { id: true } });
    await audit(tx, actor, access.value, 'time_off.add', id);
    return success({ timeOffId: id, visits: await visitsIn(tx, access.value, times.value) });
  });
}

/** Changes time off; answers and refuses as adding does. */
export async function changeTimeOff(
  actor: Actor,
  input: TimeOffTimes & { timeOffId: string },
): Promise<Result<SavedTimeOff>> {
  const id = input.timeOffId;
  return editTimeOff(actor, id, async (tx, schedule) => {
    const times = instantsOf(input, schedule.doctor.timeZone);
    if (!times.ok) return times;
    const changed = await tx.timeOff.updateMany({
      where: { id },
      data: { label: input.label, ...times.value },
    });
    if (changed.count === 0) return refusal('not_found');
    await audit(tx, actor, schedule, 'time_off.change', id);
    return success({ timeOffId: id, visits: await visitsIn(tx, schedule, times.value) });
  });
}

/** Takes time off away again: its hours can be booked. Refusals: `not_found`. */
export async function removeTimeOff(actor: Actor, input: { timeOffId: string }): Promise<Result> {
  const id = input.timeOffId;
  return editTimeOff(actor, id, async (tx, schedule) => {
    const removed = await tx.timeOff.deleteMany({ where: { id } });
    if (removed.count === 0) return refusal('not_found');
    await audit(tx, actor, schedule, 'time_off.remove', id);
    return done;
  });
}

async function editTimeOff<T>(
  actor: Actor,
  id: string,
  change: (tx: Db, schedule: ScheduleAccess) => Promise<Result<T>>,
): Promise<Result<T>> {
  return database().$transaction(async (tx) => {
    const select = { doctorId: true, clinicId: true };
    const owner = await tx.timeOff.findUnique({ where: { id }, select });
    if (!owner) return refusal('not_found');
    const access = await findSchedule(tx, actor, owner);
    return access.ok ? change(tx, access.value) : access;
  });
}

interface Stretch {
  startsAt: Date;
  endsAt: Date;
}

function instantsOf(input: TimeOffTimes, timeZone: string): Result<Stretch> {
  const startsAt = new Date(instantOfWallTime(input.startsWall, timeZone));
  const endsAt = new Date(instantOfWallTime(input.endsWall, timeZone));
  if (endsAt > startsAt) return success({ startsAt, endsAt });
  return refusal('invalid_input', { fields: { to: 'time_order' } });
}

async function visitsIn(tx: Db, schedule: ScheduleAccess, { startsAt, endsAt }: Stretch) {
  const { doctor, clinic } = schedule;
  const visits = await tx.visit.findMany({
    where: {
      doctorId: doctor.id,
      clinicId: clinic.id,
      phase: { in: ['booked', 'waiting', 'admitted', 'in_call'] },
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
    },
    select: { id: true, startsAt: true, patient: { select: { name: true } } },
    orderBy: { startsAt: 'asc' },
    take: 200,
  });
  return visits.map((visit) => ({
    id: visit.id,
    patientName: visit.patient.name,
    startsWall: wallTimeOf(visit.startsAt.getTime(), doctor.timeZone),
  }));
}

function audit(tx: Db, actor: Actor, schedule: ScheduleAccess, action: string, timeOffId: string) {
  return recordAudit(tx, {
    clinicId: schedule.clinic.id,
    actorId: actor.userId,
    action,
    subjectType: 'schedule',
    subjectId: schedule.doctor.id,
    detail: { timeOffId },
  });
}
