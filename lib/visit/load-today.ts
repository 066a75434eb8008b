import '#server-only';
import { type Actor, clinicsWithRole } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';
import { mayDo } from './permissions.rules.ts';
import type { Readiness } from './readiness.rules.ts';
import type { TodaySnapshot, TodayVisit } from './snapshot.rules.ts';
import { relationsOf } from './visit-access.ts';

/**
 * A working day: a doctor's own visits and those they were added to; for staff every visit of the clinic.
 * Whoever waits or is being seen is on it whatever the day, so that nobody is lost at midnight.
 */
export async function loadToday(
  actor: Actor,
  options: { date?: string } = {},
  now = currentTime(),
): Promise<Result<TodaySnapshot>> {
  const doctorClinics = clinicsWithRole(actor, 'doctor');
  const staffClinics = clinicsWithRole(actor, 'staff');
  if (doctorClinics.length + staffClinics.length === 0) return refusal('not_allowed');
  const { timeZone } = actor;
  const date = options.date
    ? Temporal.PlainDate.from(options.date)
    : Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const visits = await readDay(actor, staffClinics, doctorClinics, {
    gte: new Date(date.toZonedDateTime(timeZone).epochMilliseconds),
    lt: new Date(date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds),
  });
  return success({
    madeAt: now.toISOString(),
    timeZone,
    date: date.toString(),
    visits: visits.map((visit) => todayVisitFor(actor, visit)),
  });
}

function readDay(
  actor: Actor,
  staffClinics: string[],
  doctorClinics: string[],
  startsAt: { gte: Date; lt: Date },
) {
  return database().visit.findMany({
    where: {
      patientId: { not: actor.userId },
      AND: [
        { OR: [{ startsAt }, { phase: { in: ['waiting', 'admitted', 'in_call'] } }] },
        {
          OR: [
            { clinicId: { in: staffClinics } },
            { clinicId: { in: doctorClinics }, doctorId: actor.userId },
            {
              clinicId: { in: [...doctorClinics, ...staffClinics] },
              participants: { some: { userId: actor.userId, state: { not: 'removed' } } },
            },
          ],
        },
      ],
      phase: { not: 'cancelled' },
    },
    include: {
      patient: { select: { name: true } },
      doctor: { select: { name: true } },
      visitType: { select: { name: true } },
      participants: true,
      checkIn: true,
      note: { select: { finishedAt: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { checkedInAt: 'asc' }],
  });
}

type DayVisit = Awaited<ReturnType<typeof readDay>>[number];

function todayVisitFor(actor: Actor, visit: DayVisit): TodayVisit {
  const relations = relationsOf(actor, visit);
  const showsCheckIn = mayDo(relations, 'view_check_in');
  return {
    id: visit.id,
    version: visit.version,
    phase: visit.phase,
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
    patientName: visit.patient.name,
    doctorId: visit.doctorId,
    doctorName: visit.doctor.name,
    visitTypeName: visit.visitType.name,
    reason: mayDo(relations, 'view_reason') ? visit.reason : null,
    waitingSince: visit.phase === 'waiting' ? (visit.checkedInAt?.toISOString() ?? null) : null,
    callStartedAt: visit.callStartedAt?.toISOString() ?? null,
    endedAt: visit.endedAt?.toISOString() ?? null,
    isNoteFinished: visit.note?.finishedAt != null,
    callbackNumber: showsCheckIn ? (visit.checkIn?.callbackNumber ?? null) : null,
    location: showsCheckIn ? (visit.checkIn?.location ?? null) : null,
    readiness: showsCheckIn ? (visit.readiness as Readiness | null) : null,
    mayAdmit: visit.phase === 'waiting' && mayDo(relations, 'admit'),
  };
}
