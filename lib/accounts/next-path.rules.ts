/** Something that has roles: the actor, or a row read with its memberships. */
interface HasRoles {
  readonly memberships: readonly { readonly role: 'doctor' | 'staff' | 'admin' }[];
}

/** Where a person's work begins: a doctor's with the day, an admin's with the schedules, a patient's with visits. */
export function homeOf({ memberships }: HasRoles): string {
  const roles = memberships.map(({ role }) => role);
  if (roles.includes('doctor')) return '/clinic';
  if (roles.includes('admin')) return '/admin/schedules';
  if (roles.includes('staff')) return '/clinic';
  return '/visits';
}

/**
 * A path of our own pages from an address parameter, or null: never another site, never an endpoint,
 * and never the pages that lead back to themselves.
 */
export function safeNextPath(next: string | null | undefined): string | null {
  if (!next || next.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\'))
    return null;
  const base = 'http://own.invalid';
  if (!URL.canParse(next, base)) return null;
  const { origin, pathname, search, hash } = new URL(next, base);
  // A path that begins with // after its dots are resolved would leave the site.
  if (origin !== base || pathname.startsWith('//')) return null;
  if (/^\/(api|sign-in|sign-out|register)(\/|$)/.test(pathname)) return null;
  return pathname + search + hash;
}
