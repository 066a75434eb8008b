import type { Actor } from './actor.rules.ts';
import { homeOf } from './next-path.rules.ts';

/** A part of the product with a navigation of its own. Everyone may be a patient. */
export type Area = 'patient' | 'clinic' | 'admin';

export interface AreaLink {
  readonly area: Area;
  /** The role shown for it, a key of messages/ under `common.workAs`. */
  readonly role: 'doctor' | 'staff' | 'admin' | 'patient';
  readonly href: string;
}

/** The areas a person may change between, the one their work begins in first. */
export function areasOf(actor: Actor): AreaLink[] {
  const roles = new Set(actor.memberships.map(({ role }) => role));
  const areas: AreaLink[] = [];
  if (roles.has('doctor') || roles.has('staff')) {
    areas.push({ area: 'clinic', role: roles.has('doctor') ? 'doctor' : 'staff', href: '/clinic' });
  }
  if (roles.has('admin')) areas.push({ area: 'admin', role: 'admin', href: '/admin/schedules' });
  areas.push({ area: 'patient', role: 'patient', href: '/visits' });
  return areas;
}

/** The area a person's work begins in. */
export function homeAreaOf(actor: Actor): Area {
  const home = homeOf(actor);
  return areasOf(actor).find(({ href }) => href === home)?.area ?? 'patient';
}

export interface NavEntry {
  readonly href: string;
  /** A key of messages/ under `common.nav`. */
  readonly label: 'today' | 'myCalendar' | 'myVisits' | 'book' | 'schedules' | 'visitTypes' | 'people';
}

/** What the navigation of an area offers a person. */
export function navOf(actor: Actor, area: Area): NavEntry[] {
  switch (area) {
    case 'patient':
      return [
        { href: '/visits', label: 'myVisits' },
        { href: '/book', label: 'book' },
      ];
    case 'clinic': {
      const isDoctor = actor.memberships.some(({ role }) => role === 'doctor');
      const today: NavEntry = { href: '/clinic', label: 'today' };
      return isDoctor ? [today, { href: '/calendar', label: 'myCalendar' }] : [today];
    }
    case 'admin':
      return [
        { href: '/admin/schedules', label: 'schedules' },
        { href: '/admin/visit-types', label: 'visitTypes' },
        { href: '/admin/people', label: 'people' },
      ];
  }
}
