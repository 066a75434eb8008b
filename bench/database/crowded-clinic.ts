import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '#lib/accounts/actor.rules';
import type { Db } from '#lib/db/client';

export const DOCTORS = 10;
const PATIENTS = 1000;
const HISTORY_DAYS = 365;
/** Every other slot of these days is taken. */
export const BOOKED_DAYS = 30;

/**
 * A clinic of ten doctors in Berlin who work on weekdays from 9 to 17, with a year of visits behind them and a
 * month that is half full before them.
 */
export async function createCrowdedClinic(db: Db) {
  const clinic = await db.clinic.create({
    data: { name: 'Clinic', timeZone: 'Europe/Berlin', phone: '+49 30 5550100', emergencyNumber: '112' },
  });
  const doctors = await createPeople(db, 'Doctor', DOCTORS);
  const patients = await createPeople(db, 'Patient', PATIENTS);
  const clinicId = clinic.id;
  await db.membership.createMany({
    data: doctors.map((doctor) => ({ userId: doctor.userId, clinicId, role: 'doctor' as const })),
  });
  const type = await db.visitType.create({
    data: {
      clinicId,
      name: 'Follow-up',
      minutes: 20,
      offers: { create: doctors.map((doctor) => ({ doctorId: doctor.userId })) },
    },
  });
  await db.weeklyHours.createMany({
    data: doctors.flatMap(({ userId: doctorId }) =>
      [1, 2, 3, 4, 5].map((weekday) => ({
        clinicId,
        doctorId,
        weekday,
        startsMinute: 540,
        endsMinute: 1020,
      })),
    ),
  });
  const afternoonOff = Date.now() + 7 * 86_400_000;
  await db.timeOff.createMany({
    data: doctors.map(({ userId: doctorId }) => ({
      clinicId,
      doctorId,
      startsAt: new Date(afternoonOff),
      endsAt: new Date(afternoonOff + 5 * 3_600_000),
    })),
  });
  await fillWithVisits(db, { clinicId, visitTypeId: type.id });
  return { clinicId, visitTypeId: type.id, doctors, patients };
}

async function createPeople(db: Db, name: string, count: number): Promise<Actor[]> {
  const rows = await db.user.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => ({
      email: `${randomBytes(8).toString('hex')}@example.org`,
      name: `${name} ${index}`,
      timeZone: 'Europe/Berlin',
      emailVerifiedAt: new Date(),
    })),
  });
  return rows.map(({ id, email, locale, timeZone, ...row }) => ({
    userId: id,
    sessionId: randomUUID(),
    name: row.name,
    email,
    locale,
    timeZone,
    memberships: [],
  }));
}

/** One statement for all: twelve visits a day and doctor, each with a patient who is nowhere else then. */
async function fillWithVisits(db: Db, ids: { clinicId: string; visitTypeId: string }): Promise<void> {
  await db.$executeRaw`
    WITH d AS (SELECT u."id", row_number() OVER () AS n FROM "User" u WHERE u."name" LIKE 'Doctor %'),
    p AS (SELECT u."id", row_number() OVER () AS n FROM "User" u WHERE u."name" LIKE 'Patient %'),
    times AS (
      SELECT d."id" AS doctor, p."id" AS patient,
        date_trunc('day', now()) + day * interval '1 day' + interval '8 hours' + k * interval '40 minutes' AS starts
      FROM d, generate_series(${-HISTORY_DAYS}::int, ${BOOKED_DAYS}::int) AS day, generate_series(0, 11) AS k
      JOIN p ON true
      WHERE p.n = 1 + (d.n * 97 + k * 13 + day + ${HISTORY_DAYS}::int) % ${PATIENTS}::int)
    INSERT INTO "Visit" ("id", "clinicId", "visitTypeId", "patientId", "doctorId", "startsAt", "endsAt",
      "busyFrom", "busyTo", "wallStart", "wallTimeZone", "mediaKey", "phase")
    SELECT gen_random_uuid(), ${ids.clinicId}::uuid, ${ids.visitTypeId}::uuid, patient, doctor, starts,
      starts + interval '20 minutes', starts, starts + interval '20 minutes',
      to_char(starts AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD"T"HH24:MI'), 'Europe/Berlin',
      replace(gen_random_uuid()::text, '-', ''),
      (CASE WHEN starts < now() THEN 'completed' ELSE 'booked' END)::"VisitPhase"
    FROM times WHERE extract(isodow FROM starts) < 6
    ON CONFLICT DO NOTHING`;
  await db.$executeRaw`ANALYZE`;
}
