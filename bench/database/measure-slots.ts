import pg from 'pg';
import { blockingPhases } from '#lib/schedule/booking.rules';
import { findFreeSlots } from '#lib/schedule/find-free-slots';
import { timeInTurns } from '../measure/time-in-turns.ts';
import { BOOKED_DAYS, type createCrowdedClinic } from './crowded-clinic.ts';

type Clinic = Awaited<ReturnType<typeof createCrowdedClinic>>;
const DAY_MS = 86_400_000;

/** Milliseconds of the free times of ten doctors in thirty days, and of reading the same rows through bare `pg`. */
export async function measureSlots(url: string, clinic: Clinic) {
  const [asking] = clinic.patients;
  if (!asking) throw new Error('The clinic has no patients.');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const fromMs = Date.now();
  const toMs = fromMs + BOOKED_DAYS * DAY_MS;
  let count = { slots: 0, visits: 0 };
  try {
    const times = await timeInTurns(
      {
        product: async () => {
          const ask = { visitTypeId: clinic.visitTypeId, doctorId: null, fromMs, toMs };
          const found = await findFreeSlots(asking, ask);
          if (!found.ok) throw new Error(found.code);
          count = { ...count, slots: found.value.slots.length };
        },
        raw: async () => {
          count = { ...count, visits: await readRows(client, clinic, new Date(fromMs), new Date(toMs)) };
        },
      },
      { rounds: 80, warmUp: 15 },
    );
    return { ...times, count };
  } finally {
    await client.end();
  }
}

/** What the free times are made of: the type with its doctors, their hours, their time off, their visits. */
async function readRows(client: pg.Client, clinic: Clinic, from: Date, to: Date): Promise<number> {
  await client.query(
    `SELECT t."minutes", u."id", u."timeZone", h."weekday", h."startsMinute", h."endsMinute"
     FROM "VisitType" t JOIN "VisitTypeOffer" f ON f."visitTypeId" = t."id"
     JOIN "User" u ON u."id" = f."doctorId" JOIN "WeeklyHours" h ON h."doctorId" = u."id"
     WHERE t."id" = $1`,
    [clinic.visitTypeId],
  );
  await client.query(
    'SELECT "doctorId", "startsAt", "endsAt" FROM "TimeOff" WHERE "clinicId" = $1 AND "endsAt" > $2',
    [clinic.clinicId, from],
  );
  const { rows } = await client.query(
    `SELECT "doctorId", "busyFrom", "busyTo" FROM "Visit"
     WHERE "doctorId" = ANY($1) AND "phase" = ANY($2::"VisitPhase"[])
       AND "busyFrom" < $4 AND "busyTo" > $3 AND "startsAt" > $3::timestamptz - interval '1 day' AND "startsAt" < $4`,
    [clinic.doctors.map((doctor) => doctor.userId), [...blockingPhases], from, to],
  );
  return rows.length;
}
