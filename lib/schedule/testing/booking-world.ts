import type { Actor } from '#lib/accounts/actor.rules';
import type { Db } from '#lib/db/client';
import { createPerson } from '../../db/testing/example-rows.ts';
import { actorFor, createVisitWorld } from '../../visit/testing/visit-world.ts';

/** A Friday. */
export const NOW = new Date('2027-01-15T08:00:00Z');
/** The Monday after it, 10:00 in Berlin. */
export const MONDAY_TEN = new Date('2027-01-18T09:00:00Z');

export const minutesLater = (instant: Date, minutes: number) =>
  new Date(instant.getTime() + minutes * 60_000);

/** The visit world, with hours: its doctors work in Berlin, Monday to Friday from 9 to 12; both offer its visit type. */
export async function createBookingWorld(db: Db) {
  const world = await createVisitWorld(db);
  await db.visitTypeOffer.create({
    data: { visitTypeId: world.visitTypeId, doctorId: world.otherDoctor.userId },
  });
  const doctorIds = [world.doctor.userId, world.otherDoctor.userId];
  await db.weeklyHours.createMany({
    data: doctorIds.flatMap((doctorId) =>
      [1, 2, 3, 4, 5].map((weekday) => ({
        clinicId: world.clinicId,
        doctorId,
        weekday,
        startsMinute: 540,
        endsMinute: 720,
      })),
    ),
  });
  const patients = (count: number): Promise<Actor[]> =>
    Promise.all(
      Array.from({ length: count }, async (_, index) =>
        actorFor(await createPerson(db, { name: `Patient ${index}` }), world.clinicId),
      ),
    );
  return { ...world, patients };
}

export type BookingWorld = Awaited<ReturnType<typeof createBookingWorld>>;
