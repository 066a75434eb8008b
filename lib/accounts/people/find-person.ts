import '#server-only';
import type { Db } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';
import { type Actor, clinicsWithRole, hasRole, type MembershipRole } from '../actor.rules.ts';
import { type PersonState, personStateOf } from './people.rules.ts';

/** Someone who works in a clinic that the actor administers. */
export interface FoundPerson {
  userId: string;
  email: string;
  name: string;
  locale: string;
  /** Their roles in this clinic. */
  roles: MembershipRole[];
  /** The clinics in which they are admin, this one or others. */
  adminOf: string[];
  worksElsewhere: boolean;
  state: PersonState;
}

/**
 * Finds someone who works in a clinic, for an admin of it, and locks their row: who changes the same person
 * waits. Refusals: `not_found` for other clinics' people, patients and everyone who is no admin here.
 */
export async function findPerson(
  tx: Db,
  actor: Actor,
  ask: { userId: string; clinicId: string },
): Promise<Result<FoundPerson>> {
  const { userId, clinicId } = ask;
  if (!hasRole(actor, clinicId, 'admin')) return refusal('not_found');
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
  const user = await tx.user.findFirst({
    where: { id: userId, memberships: { some: { clinicId } } },
    include: { memberships: true },
  });
  if (!user) return refusal('not_found');
  const mine = clinicsWithRole(actor, 'admin');
  return success({
    userId,
    email: user.email,
    name: user.name,
    locale: user.locale,
    roles: user.memberships.filter((entry) => entry.clinicId === clinicId).map((entry) => entry.role),
    adminOf: user.memberships.filter((entry) => entry.role === 'admin').map((entry) => entry.clinicId),
    worksElsewhere: user.memberships.some((entry) => !mine.includes(entry.clinicId)),
    state: personStateOf(user),
  });
}
