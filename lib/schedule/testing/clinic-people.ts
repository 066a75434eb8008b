import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '#lib/accounts/actor.rules';
import type { Db } from '#lib/db/client';
import { createClinic, createPerson } from '../../db/testing/example-rows.ts';

/** The actor that a person is when they ask. */
export async function actorOf(db: Db, userId: string): Promise<Actor> {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, include: { memberships: true } });
  const { name, email, locale, timeZone, memberships } = user;
  return { userId, sessionId: randomUUID(), name, email, locale, timeZone, memberships };
}

/** Two clinics: one with every kind of person, another with an admin of its own. */
export async function createClinicPeople(db: Db, doctorTimeZone = 'Europe/Berlin') {
  const clinic = await createClinic(db);
  const other = await createClinic(db);
  const person = async (clinicId: string | undefined, role?: 'doctor' | 'staff' | 'admin') => {
    const timeZone = role === 'doctor' ? doctorTimeZone : 'Europe/Berlin';
    const roles = role ? [role] : [];
    const user = await createPerson(db, { clinicId, roles, timeZone, name: `${role ?? 'patient'} Person` });
    return actorOf(db, user.id);
  };
  return {
    clinicId: clinic.id,
    otherClinicId: other.id,
    admin: await person(clinic.id, 'admin'),
    doctor: await person(clinic.id, 'doctor'),
    colleague: await person(clinic.id, 'doctor'),
    staff: await person(clinic.id, 'staff'),
    patient: await person(undefined),
    otherAdmin: await person(other.id, 'admin'),
    otherDoctor: await person(other.id, 'doctor'),
  };
}

/** A booked visit of 20 minutes. */
export async function createVisit(
  db: Db,
  visit: { clinicId: string; doctorId: string; patientId: string; startsAt: string },
) {
  const { startsAt: start, ...people } = visit;
  const startsAt = new Date(start);
  const endsAt = new Date(startsAt.getTime() + 20 * 60_000);
  const name = `Type ${randomBytes(4).toString('hex')}`;
  const type = await db.visitType.create({ data: { clinicId: visit.clinicId, name, minutes: 20 } });
  return db.visit.create({
    data: {
      ...people,
      visitTypeId: type.id,
      startsAt,
      endsAt,
      busyFrom: startsAt,
      busyTo: endsAt,
      wallStart: '2027-01-04T10:00',
      wallTimeZone: 'Europe/Berlin',
      mediaKey: randomBytes(16).toString('base64url'),
    },
  });
}
