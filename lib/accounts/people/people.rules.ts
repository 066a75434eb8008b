import type { MembershipRole } from '../actor.rules.ts';

/** The roles in the order in which they are shown. */
export const rolesInOrder: readonly MembershipRole[] = ['doctor', 'staff', 'admin'];

/** `invited`: has not chosen a password or confirmed the address yet, so cannot sign in. */
export type PersonState = 'active' | 'invited' | 'disabled';

/** Someone who works in a clinic, as its admins see them. */
export interface ClinicPerson {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly MembershipRole[];
  readonly state: PersonState;
  readonly isMe: boolean;
  /** Nobody else could administer the clinic: they keep the role and stay enabled. */
  readonly isLastAdmin: boolean;
  /** Has a role in a clinic of other admins: their account is not this clinic's to disable. */
  readonly worksElsewhere: boolean;
  /** Visits in this clinic that they are to see as doctor and that are not over. */
  readonly upcomingVisits: number;
}

export interface ClinicPeople {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly people: readonly ClinicPerson[];
}

interface AccountFacts {
  readonly disabledAt: unknown;
  readonly passwordHash: string | null;
  readonly emailVerifiedAt: unknown;
}

/** Whether an account can be used, waits for its owner, or was closed. */
export function personStateOf(user: AccountFacts): PersonState {
  if (user.disabledAt !== null) return 'disabled';
  return user.passwordHash === null || user.emailVerifiedAt === null ? 'invited' : 'active';
}
