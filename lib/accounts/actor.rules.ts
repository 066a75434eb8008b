export type MembershipRole = 'doctor' | 'staff' | 'admin';

/** Who is asking: a signed-in person whose session row is live, read afresh on every request. */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  /** IANA name, such as Europe/Berlin. */
  readonly timeZone: string;
  readonly memberships: readonly { readonly clinicId: string; readonly role: MembershipRole }[];
}

/** Whether a person has a role in a clinic. */
export function hasRole(actor: Actor, clinicId: string, ...roles: MembershipRole[]): boolean {
  return actor.memberships.some((entry) => entry.clinicId === clinicId && roles.includes(entry.role));
}

/** The clinics in which a person has one of the roles. */
export function clinicsWithRole(actor: Actor, ...roles: MembershipRole[]): string[] {
  const ids = actor.memberships.filter((entry) => roles.includes(entry.role)).map((entry) => entry.clinicId);
  return [...new Set(ids)];
}
