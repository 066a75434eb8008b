import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { bookVisit } from '#lib/schedule/book-visit';
import { findFreeSlots } from '#lib/schedule/find-free-slots';
import { timeInTurns } from '../measure/time-in-turns.ts';
import { BOOKED_DAYS, type createCrowdedClinic } from './crowded-clinic.ts';

type Clinic = Awaited<ReturnType<typeof createCrowdedClinic>>;
interface Booking {
  readonly patientId: string;
  readonly doctorId: string;
  readonly startsAt: Date;
}

const ROUNDS = 150;
const WARM_UP = 30;
const DAY_MS = 86_400_000;

/** Milliseconds of one booking: through the product, as one INSERT, and as all the rows that a booking makes. */
export async function measureBooking(url: string, clinic: Clinic) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const bookings = await chooseBookings(clinic, 3 * (ROUNDS + WARM_UP));
  let next = 0;
  const take = () => bookings[next++] as Booking;
  try {
    return await timeInTurns(
      {
        product: () => book(clinic, take()),
        insert: () => insertVisit(client, clinic, take()),
        rows: () => insertAllRows(client, clinic, take()),
      },
      { rounds: ROUNDS, warmUp: WARM_UP },
    );
  } finally {
    await client.end();
  }
}

/** Free times beyond the full month, each for another patient. */
async function chooseBookings(clinic: Clinic, count: number): Promise<Booking[]> {
  const [asking] = clinic.patients;
  if (!asking) throw new Error('The clinic has no patients.');
  const fromMs = Date.now() + (BOOKED_DAYS + 2) * DAY_MS;
  const ask = { visitTypeId: clinic.visitTypeId, doctorId: null, fromMs, toMs: fromMs + 60 * DAY_MS };
  const found = await findFreeSlots(asking, ask);
  if (!found.ok || found.value.slots.length < count) throw new Error('Too few free times.');
  return found.value.slots.slice(0, count).map(({ doctorId, startsMs }, index) => ({
    doctorId,
    startsAt: new Date(startsMs),
    patientId: clinic.patients[index]?.userId ?? '',
  }));
}

async function book(clinic: Clinic, { patientId, doctorId, startsAt }: Booking): Promise<void> {
  const patient = clinic.patients.find((one) => one.userId === patientId);
  if (!patient) throw new Error('No such patient.');
  const input = { visitTypeId: clinic.visitTypeId, doctorId, startsAt, reason: 'Bench' };
  const booked = await bookVisit(patient, input);
  if (!booked.ok) throw new Error(`Not booked: ${booked.code}`);
}

/** The INSERT of lib/schedule/book-visit.ts. */
async function insertVisit(client: pg.Client, clinic: Clinic, booking: Booking): Promise<string> {
  const { patientId, doctorId, startsAt } = booking;
  const endsAt = new Date(startsAt.getTime() + 20 * 60_000);
  const { rows } = await client.query(
    `INSERT INTO "Visit" ("id", "clinicId", "visitTypeId", "patientId", "doctorId",
      "startsAt", "endsAt", "busyFrom", "busyTo", "wallStart", "wallTimeZone", "reason", "mediaKey")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING "id"`,
    [
      randomUUID(),
      clinic.clinicId,
      clinic.visitTypeId,
      patientId,
      doctorId,
      startsAt,
      endsAt,
      '2027-01-04T10:00',
      'Europe/Berlin',
      'Bench',
      opaque(),
    ],
  );
  if (rows.length !== 1) throw new Error('The bare INSERT met another visit.');
  return rows[0].id;
}

/** What must be kept when a visit is booked, in one transaction: visit, two people, audit, mail. */
async function insertAllRows(client: pg.Client, clinic: Clinic, booking: Booking): Promise<void> {
  await client.query('BEGIN');
  const visitId = await insertVisit(client, clinic, booking);
  await client.query(
    `INSERT INTO "VisitParticipant" ("id", "visitId", "userId", "role", "identity")
     VALUES ($1, $2, $3, 'patient', $4), ($5, $2, $6, 'doctor', $7)`,
    [randomUUID(), visitId, booking.patientId, opaque(), randomUUID(), booking.doctorId, opaque()],
  );
  await client.query(
    `INSERT INTO "AuditEvent" ("id", "clinicId", "actorId", "action", "subjectType", "subjectId", "detail")
     VALUES ($1, $2, $3, 'visit.book', 'visit', $4, '{}')`,
    [randomUUID(), clinic.clinicId, booking.patientId, visitId],
  );
  await client.query(
    `INSERT INTO "OutboxMail" ("id", "clinicId", "messageId", "toAddress", "subject", "text", "html", "calendar")
     VALUES ($1, $2, $3, 'bench@example.org', 'Bench', $4, $5, $4)`,
    [randomUUID(), clinic.clinicId, opaque(), 'text '.repeat(200), 'html '.repeat(600)],
  );
  await client.query('COMMIT');
}

const opaque = () => randomBytes(16).toString('base64url');
