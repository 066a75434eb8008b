import { beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { bookVisit } from './book-visit.ts';
import { rescheduleVisit } from './reschedule-visit.ts';
import { cancelVisit } from './cancel-visit.ts';
import {
  type BookingWorld,
  createBookingWorld,
  MONDAY_TEN,
  minutesLater,
  NOW,
} from './testing/booking-world.ts';

const { db } = await freshDatabase();
let world: BookingWorld;
let longTypeId: string;

beforeEach(async () => {
  world = await createBookingWorld(db);
  const type = await db.visitType.create({
    data: {
      clinicId: world.clinicId,
      name: 'Long',
      minutes: 60,
      offers: { create: { doctorId: world.doctor.userId } },
    },
  });
  longTypeId = type.id;
});

const tally = (results: readonly { ok: boolean; code?: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { ok, code } of results) {
    const key = ok ? 'booked' : (code ?? '');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

/** Asks the database itself whether any two visits of one person share a moment. */
async function overlaps(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Visit" a JOIN "Visit" b
      ON a."id" < b."id" AND (a."doctorId" = b."doctorId" OR a."patientId" = b."patientId")
      AND a."startsAt" < b."endsAt" AND b."startsAt" < a."endsAt"
    WHERE a."phase" = 'booked' AND b."phase" = 'booked'`;
  return row?.count ?? -1;
}

function book(index: number, actor: BookingWorld['patient'], startsAt = MONDAY_TEN) {
  // Every third wants an hour, the others 20 minutes somewhere inside it: some overlap only in part.
  const isLong = index % 3 === 0;
  return bookVisit(
    actor,
    {
      visitTypeId: isLong ? longTypeId : world.visitTypeId,
      doctorId: world.doctor.userId,
      startsAt,
      reason: null,
    },
    NOW,
  );
}

describe('many at once', () => {
  it('who want overlapping times: one wins, the rest are told, nothing is left half done', async () => {
    const patients = await world.patients(99);
    const results = await Promise.all(patients.map((patient, index) => book(index, patient)));
    expect(tally(results)).toEqual({ booked: 1, just_taken: 98 });
    const visits = await db.visit.findMany({
      where: { doctorId: world.doctor.userId },
      include: { participants: true },
    });
    expect(visits).toHaveLength(1);
    expect(visits[0]?.participants).toHaveLength(2);
    expect(await db.outboxMail.count({ where: { clinicId: world.clinicId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { clinicId: world.clinicId, action: 'visit.book' } })).toBe(1);
    for (const result of results) {
      if (result.ok) continue;
      expect('nextFree' in result && result.nextFree?.length).toBeGreaterThan(0);
    }
  });

  it('who want different, partly overlapping times: no two visits overlap', async () => {
    const patients = await world.patients(66);
    const results = await Promise.all(
      patients.map((patient, index) =>
        book(index, patient, minutesLater(MONDAY_TEN, index % 3 === 0 ? 0 : (index % 6) * 20)),
      ),
    );
    const counts = tally(results);
    expect(counts.booked).toBeGreaterThanOrEqual(1);
    expect((counts.booked ?? 0) + (counts.just_taken ?? 0)).toBe(66);
    expect(await overlaps()).toBe(0);
  });

  it('from one patient with two doctors: one visit, the rest are told why', async () => {
    const doctors = [world.doctor.userId, world.otherDoctor.userId];
    const results = await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        bookVisit(
          world.patient,
          {
            visitTypeId: world.visitTypeId,
            doctorId: doctors[index % 2] as string,
            startsAt: MONDAY_TEN,
            reason: null,
          },
          NOW,
        ),
      ),
    );
    expect(tally(results)).toEqual({ booked: 1, already_booked: 31 });
  });

  it('who take whoever is free: as many win as there are doctors', async () => {
    const patients = await world.patients(40);
    const results = await Promise.all(
      patients.map((patient) =>
        bookVisit(
          patient,
          { visitTypeId: world.visitTypeId, doctorId: null, startsAt: MONDAY_TEN, reason: null },
          NOW,
        ),
      ),
    );
    expect(tally(results)).toEqual({ booked: 2, just_taken: 38 });
    expect(await overlaps()).toBe(0);
  });
});

describe('moving at once', () => {
  async function bookedBy(count: number) {
    const patients = await world.patients(count);
    return Promise.all(
      patients.map(async (patient, index) => {
        // Tuesday's slots and the other doctor's: places apart for everyone.
        const startsAt = minutesLater(MONDAY_TEN, 1_440 - 60 + (index % 9) * 20);
        const doctorId = index < 9 ? world.doctor.userId : world.otherDoctor.userId;
        const result = await bookVisit(
          patient,
          { visitTypeId: world.visitTypeId, doctorId, startsAt, reason: null },
          NOW,
        );
        if (!result.ok) throw new Error(result.code);
        return { patient, visitId: result.value.visitId };
      }),
    );
  }

  it('many into one place, while others book it: one has it, the others keep what they had', async () => {
    const movers = await bookedBy(18);
    const newcomers = await world.patients(20);
    const results = await Promise.all([
      ...movers.map(({ patient, visitId }) =>
        rescheduleVisit(patient, { visitId, doctorId: world.doctor.userId, startsAt: MONDAY_TEN }, NOW),
      ),
      ...newcomers.map((patient) => book(1, patient)),
    ]);
    expect(tally(results)).toEqual({ booked: 1, just_taken: 37 });
    expect(await overlaps()).toBe(0);
    const there = await db.visit.count({ where: { doctorId: world.doctor.userId, startsAt: MONDAY_TEN } });
    expect(there).toBe(1);
    const kept = await db.visit.findMany({ where: { id: { in: movers.map(({ visitId }) => visitId) } } });
    expect(kept.filter((visit) => visit.startsAt > MONDAY_TEN).length).toBeGreaterThanOrEqual(17);
  });

  it('two that would change places: nobody is lost, nothing overlaps', async () => {
    const [first, second] = await bookedBy(2);
    if (!first || !second) throw new Error('two visits');
    const at = async (visitId: string) =>
      (await db.visit.findUniqueOrThrow({ where: { id: visitId } })).startsAt;
    const [a, b] = [await at(first.visitId), await at(second.visitId)];
    const doctorId = world.doctor.userId;
    const results = await Promise.all([
      rescheduleVisit(first.patient, { visitId: first.visitId, doctorId, startsAt: b }, NOW),
      rescheduleVisit(second.patient, { visitId: second.visitId, doctorId, startsAt: a }, NOW),
    ]);
    expect(tally(results).just_taken).toBe(2);
    expect([await at(first.visitId), await at(second.visitId)]).toEqual([a, b]);
  });

  it('cancelling and moving the same visit: it ends cancelled or the cancel came first', async () => {
    const [one] = await bookedBy(1);
    if (!one) throw new Error('one visit');
    const [moved, cancelled] = await Promise.all([
      rescheduleVisit(one.patient, { visitId: one.visitId, doctorId: null, startsAt: MONDAY_TEN }, NOW),
      cancelVisit(one.patient, one.visitId, NOW),
    ]);
    expect(cancelled.ok).toBe(true);
    if (!moved.ok) expect(moved.code).toBe('wrong_phase');
    const visit = await db.visit.findUniqueOrThrow({ where: { id: one.visitId } });
    expect(visit.phase).toBe('cancelled');
    expect(visit.calendarSequence).toBe(moved.ok ? 2 : 1);
  });
});
