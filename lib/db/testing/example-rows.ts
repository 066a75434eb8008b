import { randomBytes } from 'node:crypto';
import type { Db } from '../client.ts';
import type { MembershipRole } from '../generated/client.ts';

/** A clinic in Berlin. */
export function createClinic(db: Db) {
  return db.clinic.create({
    data: { name: 'Clinic', timeZone: 'Europe/Berlin', phone: '+49 30 5550100', emergencyNumber: '112' },
  });
}

/** A person with a confirmed address and, where a clinic is given, the roles. */
export function createPerson(
  db: Db,
  options: { clinicId?: string; roles?: MembershipRole[]; name?: string; timeZone?: string } = {},
) {
  const { clinicId, roles = [], name = 'Person', timeZone = 'Europe/Berlin' } = options;
  return db.user.create({
    data: {
      email: `${randomBytes(6).toString('hex')}@example.org`,
      name,
      timeZone,
      emailVerifiedAt: new Date(),
      memberships: clinicId ? { create: roles.map((role) => ({ role, clinicId })) } : undefined,
    },
  });
}
