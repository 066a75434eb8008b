import type { MembershipRole } from '#lib/accounts/actor.rules';

/** One password for every demo account: they exist only on this machine's loopback. */
export const DEMO_PASSWORD = 'open the door';

export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly timeZone: string;
  readonly roles: readonly MembershipRole[];
}

/** The people of the demo clinic, by what they are called in the seed. */
export const demoPeople = {
  joseph: { email: 'patient@demo.test', name: 'Joseph Okafor', timeZone: 'Europe/Lisbon', roles: [] },
  anna: { email: 'anna@demo.test', name: 'Anna Schulz', timeZone: 'Europe/Berlin', roles: [] },
  mina: { email: 'doctor@demo.test', name: 'Dr. Mina Lee', timeZone: 'Europe/Berlin', roles: ['doctor'] },
  ines: { email: 'doctor2@demo.test', name: 'Dr. Inês Costa', timeZone: 'Europe/Lisbon', roles: ['doctor'] },
  tom: { email: 'staff@demo.test', name: 'Tom Brandt', timeZone: 'Europe/Berlin', roles: ['staff'] },
  sara: {
    email: 'admin@demo.test',
    name: 'Sara Novak',
    timeZone: 'Europe/Berlin',
    roles: ['admin', 'staff'],
  },
} as const satisfies Record<string, DemoPerson>;
