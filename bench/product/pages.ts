import type { Page } from '@playwright/test';
import type { Reader, Visits } from './people.ts';

export interface BenchPage {
  readonly name: string;
  readonly reader: Reader;
  readonly path: string;
}

/** Every page but the call, as the one who uses it most sees it. */
export function pagesOf({ visits, demo }: Visits): BenchPage[] {
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const chosen = `type=${demo.visitTypeId}`;
  return [
    { name: 'landing', reader: 'nobody', path: '/' },
    { name: 'sign in', reader: 'nobody', path: '/sign-in' },
    { name: 'register', reader: 'nobody', path: '/register' },
    { name: 'forgotten password', reader: 'nobody', path: '/forgotten' },
    { name: 'my visits', reader: 'patient', path: '/visits' },
    { name: 'book: kind of visit', reader: 'patient', path: '/book' },
    { name: 'book: time', reader: 'patient', path: `/book?${chosen}&week=${day}&day=${day}` },
    {
      name: 'book: review',
      reader: 'patient',
      path: `/book?${chosen}&at=${day}T11:00:00.000Z&with=${demo.doctorId}`,
    },
    { name: 'booked', reader: 'visitPatient', path: `/book/booked/${visits.before}` },
    { name: 'move a visit', reader: 'visitPatient', path: `/visits/${visits.before}/reschedule` },
    { name: 'cancel a visit', reader: 'visitPatient', path: `/visits/${visits.before}/cancel` },
    { name: 'visit: before', reader: 'visitPatient', path: `/visits/${visits.before}` },
    { name: 'visit: doors open', reader: 'visitPatient', path: `/visits/${visits.open}` },
    { name: 'visit: waiting room', reader: 'visitPatient', path: `/visits/${visits.waiting}` },
    { name: 'visit: after, patient', reader: 'visitPatient', path: `/visits/${visits.ended}` },
    { name: 'visit: desk', reader: 'visitDoctor', path: `/visits/${visits.waiting}` },
    { name: 'visit: after, doctor', reader: 'visitDoctor', path: `/visits/${visits.ended}` },
    { name: 'device check', reader: 'patient', path: '/check' },
    { name: 'account', reader: 'patient', path: '/account' },
    { name: 'clinic today', reader: 'doctor', path: '/clinic' },
    { name: 'own calendar', reader: 'doctor', path: '/calendar' },
    { name: 'schedules', reader: 'admin', path: '/admin/schedules' },
    { name: 'a doctor’s schedule', reader: 'admin', path: `/admin/schedules/${demo.doctorId}` },
    { name: 'visit types', reader: 'admin', path: '/admin/visit-types' },
    { name: 'people', reader: 'admin', path: '/admin/people' },
  ];
}

/** The call, entered: its code is there and so is the connection. */
export function callPageOf({ visits }: Visits): BenchPage & { act: (page: Page) => Promise<void> } {
  return {
    name: 'call',
    reader: 'visitPatient',
    path: `/visits/${visits.call}`,
    act: async (page) => {
      await page.locator('[data-call-state=connected]').waitFor({ timeout: 60_000 });
    },
  };
}
