import type { Actor, MembershipRole } from '#lib/accounts/actor.rules';
import type { Db } from '#lib/db/client';
import { createClinic, createPerson } from '../../db/testing/example-rows.ts';
import { opaqueName } from '../identity.ts';

/** Who would be asking, for tests of functions that take an actor. */
export function actorFor(
  user: { id: string; name: string; email: string; timeZone: string },
  clinicId: string,
  roles: MembershipRole[] = [],
): Actor {
  return {
    userId: user.id,
    sessionId: '00000000-0000-7000-8000-000000000000',
    name: user.name,
    email: user.email,
    locale: 'en',
    timeZone: user.timeZone,
    memberships: roles.map((role) => ({ clinicId, role })),
  };
}

/** A clinic with one of each kind of person, and actors for them. */
export async function createVisitWorld(db: Db) {
  const clinic = await createClinic(db);
  const other = await createClinic(db);
  const person = async (name: string, roles: MembershipRole[] = [], clinicId = clinic.id) =>
    actorFor(await createPerson(db, { clinicId, roles, name }), clinicId, roles);
  const doctor = await person('Dr. Dora', ['doctor']);
  const type = await db.visitType.create({
    data: {
      clinicId: clinic.id,
      name: 'Follow-up',
      minutes: 20,
      offers: { create: { doctorId: doctor.userId } },
    },
  });
  return {
    clinicId: clinic.id,
    visitTypeId: type.id,
    doctor,
    patient: await person('Paula'),
    otherPatient: await person('Otto'),
    otherDoctor: await person('Dr. Otis', ['doctor']),
    staff: await person('Sam', ['staff']),
    admin: await person('Ada', ['admin']),
    otherAdmin: await person('Olga', ['admin'], other.id),
  };
}

export type VisitWorld = Awaited<ReturnType<typeof createVisitWorld>>;

/** A booked visit of the world's patient and doctor that starts at an instant. */
export async function bookedVisit(
  db: Db,
  world: VisitWorld,
  startsAt: Date,
  patient: Actor = world.patient,
): Promise<string> {
  const endsAt = new Date(startsAt.getTime() + 20 * 60_000);
  const { id } = await db.visit.create({
    data: {
      clinicId: world.clinicId,
      visitTypeId: world.visitTypeId,
      patientId: patient.userId,
      doctorId: world.doctor.userId,
      startsAt,
      endsAt,
      busyFrom: startsAt,
      busyTo: endsAt,
      wallStart: startsAt.toISOString().slice(0, 16),
      wallTimeZone: 'Europe/Berlin',
      mediaKey: opaqueName(),
      reason: 'A cough',
      participants: {
        create: [
          { userId: patient.userId, role: 'patient', identity: opaqueName() },
          { userId: world.doctor.userId, role: 'doctor', identity: opaqueName() },
        ],
      },
    },
  });
  return id;
}
