import '#server-only';
import type { Db } from '#lib/db/client';

/** People who can sign in and administer: an invitation that nobody has accepted does not count. */
export const canAdminister = {
  role: 'admin',
  user: { disabledAt: null, passwordHash: { not: null }, emailVerifiedAt: { not: null } },
} as const;

/**
 * Makes everyone who changes the admins of a clinic wait for each other until the transaction ends, so that
 * of two who remove each other one is told that they are the last. Bookings are not held up by it.
 */
export async function lockAdmins(tx: Db, clinicIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "Clinic" WHERE "id" = ANY(${[...clinicIds]}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
}

/**
 * Whether one of these clinics would be left without anyone to administer it if this person could no more.
 * Ask after `lockAdmins`.
 */
export async function wouldLeaveNoAdmin(
  tx: Db,
  userId: string,
  clinicIds: readonly string[],
): Promise<boolean> {
  for (const clinicId of clinicIds) {
    const admins = await tx.membership.findMany({
      where: { ...canAdminister, clinicId },
      select: { userId: true },
    });
    if (admins.some((admin) => admin.userId === userId) && admins.length === 1) return true;
  }
  return false;
}
