import { createDatabaseClient } from '#lib/db/client';
import { demoPeople } from './demo-people.ts';

/** What a database holds, as far as a start outside demo mode has to know. */
export interface ClinicState {
  readonly hasClinic: boolean;
  /** Accounts of the demo that would let anyone in: everybody can read their password. */
  readonly hasDemoAccounts: boolean;
}

/** Looks whether there is a clinic yet, and whether the demo's accounts are in it. */
export async function lookAtClinic(databaseUrl: string): Promise<ClinicState> {
  const db = createDatabaseClient(databaseUrl);
  const emails = Object.values(demoPeople).map(({ email }) => email);
  try {
    const clinics = await db.clinic.count();
    const demoAccounts = await db.user.count({ where: { email: { in: emails }, disabledAt: null } });
    return { hasClinic: clinics > 0, hasDemoAccounts: demoAccounts > 0 };
  } finally {
    await db.$disconnect();
  }
}
