import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { type Result, success } from '#lib/result.rules';
import { isOver } from '#lib/visit/phases.rules';
import { findSchedule } from './schedule-access.ts';
import { addDays, mondayOf, weekNameOf } from './week-dates.rules.ts';
import { pieceOnDay, piecesOfHours, startOfDayMs, wallTimeOf } from './week-pieces.rules.ts';
import type { DayPiece, WeekDay, WeekHours, WeekView } from './week-view.rules.ts';

/**
 * A doctor's week: weekly hours, time off and visits, placed on the days of the doctor's own zone. For
 * admins of the clinic and for the doctor. `week` is "2026-W48" or a date in it; anything else is this week.
 * Refusals: `not_found`.
 */
export async function loadWeek(
  actor: Actor,
  ask: { doctorId: string; clinicId?: string | null; week?: string | undefined },
): Promise<Result<WeekView>> {
  const db = database();
  const found = await findSchedule(db, actor, ask);
  if (!found.ok) return found;
  const { doctor, clinic } = found.value;
  const { timeZone } = doctor;
  const now = currentTime().getTime();
  const today = wallTimeOf(now, timeZone).slice(0, 10);
  const monday = mondayOf(ask.week, today);
  const from = new Date(startOfDayMs(monday, timeZone));
  const to = new Date(startOfDayMs(addDays(monday, 7), timeZone));
  const ofDoctor = { doctorId: doctor.id, clinicId: clinic.id };
  const touchesWeek = { ...ofDoctor, startsAt: { lt: to }, endsAt: { gt: from } };
  const [hours, timeOffRows, visitRows] = await Promise.all([
    db.weeklyHours.findMany({
      where: ofDoctor,
      select: { id: true, weekday: true, startsMinute: true, endsMinute: true },
      orderBy: [{ weekday: 'asc' }, { startsMinute: 'asc' }],
    }),
    db.timeOff.findMany({ where: touchesWeek, orderBy: { startsAt: 'asc' } }),
    db.visit.findMany({
      where: { ...touchesWeek, phase: { not: 'cancelled' } },
      select: {
        id: true,
        phase: true,
        startsAt: true,
        endsAt: true,
        patient: { select: { name: true } },
        visitType: { select: { name: true } },
      },
      orderBy: { startsAt: 'asc' },
    }),
  ]);
  const spans = [
    ...timeOffRows.map((row) => ({ kind: 'time_off' as const, ...spanOf(row) })),
    ...visitRows.map((row) => ({ kind: 'visit' as const, ...spanOf(row) })),
  ];
  const wall = (at: Date) => wallTimeOf(at.getTime(), timeZone);
  return success({
    ...found.value,
    week: weekNameOf(monday),
    previousWeek: weekNameOf(addDays(monday, -7)),
    nextWeek: weekNameOf(addDays(monday, 7)),
    thisWeek: weekNameOf(mondayOf(undefined, today)),
    days: daysOfWeek(monday, today, hours, (date) =>
      spans.flatMap((span) => pieceOnDay(span, date, timeZone) ?? []),
    ),
    hours,
    timeOff: timeOffRows.map(({ id, label, startsAt, endsAt }) => ({
      id,
      label,
      startsWall: wall(startsAt),
      endsWall: wall(endsAt),
      isWholeDays: [startsAt, endsAt].every((at) => isMidnight(at.getTime(), timeZone)),
    })),
    visits: visitRows.map(({ id, phase, startsAt, endsAt, patient, visitType }) => ({
      id,
      phase,
      patientName: patient.name,
      visitTypeName: visitType.name,
      startsWall: wall(startsAt),
      endsWall: wall(endsAt),
      isInTimeOff:
        !isOver(phase) &&
        endsAt.getTime() > now &&
        timeOffRows.some((off) => off.startsAt < endsAt && off.endsAt > startsAt),
    })),
    clockChange: clockChangeIn(monday, timeZone),
  });
}

function spanOf(row: { id: string; startsAt: Date; endsAt: Date }) {
  return { id: row.id, startsMs: row.startsAt.getTime(), endsMs: row.endsAt.getTime() };
}

function daysOfWeek(
  monday: string,
  today: string,
  hours: readonly WeekHours[],
  dated: (date: string) => DayPiece[],
): WeekDay[] {
  const weekly = hours.flatMap(piecesOfHours);
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const date = addDays(monday, weekday - 1);
    const ground = weekly.filter((entry) => entry.weekday === weekday).map((entry) => entry.piece);
    const pieces = [...ground, ...dated(date)].sort((a, b) => a.startMinute - b.startMinute);
    return { date, isToday: date === today, pieces };
  });
}

function isMidnight(instantMs: number, timeZone: string): boolean {
  return instantMs === startOfDayMs(wallTimeOf(instantMs, timeZone).slice(0, 10), timeZone);
}

function clockChangeIn(monday: string, timeZone: string): WeekView['clockChange'] {
  for (let day = 0; day < 7; day += 1) {
    const date = addDays(monday, day);
    const length = startOfDayMs(addDays(date, 1), timeZone) - startOfDayMs(date, timeZone);
    const minutes = 1440 - length / 60_000;
    if (minutes !== 0) return { date, minutes };
  }
  return null;
}
