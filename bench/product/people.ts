import type { Browser, BrowserContext } from '@playwright/test';
import { createDatabaseClient } from '#lib/db/client';
import { signIn } from '../../e2e/fixtures/sign-in.ts';
import { createVisit, createWorld, PASSWORD } from '../../e2e/fixtures/world.ts';
import { DEMO_PASSWORD, demoPeople } from '../../prisma/seed/demo-people.ts';

const DAY = 24 * 60;

export type Reader = 'nobody' | 'patient' | 'doctor' | 'admin' | 'visitPatient' | 'visitDoctor';

/** The rows that the pages show beside the seeded clinic: a clinic with one visit in each phase. */
export async function createVisits(databaseUrl: string) {
  const db = createDatabaseClient(databaseUrl);
  try {
    const clinic = await db.clinic.findFirstOrThrow({ where: { name: 'Riverside Clinic' } });
    const type = await db.visitType.findFirstOrThrow({
      where: { clinicId: clinic.id, minutes: 20, retiredAt: null },
    });
    const doctor = await db.user.findUniqueOrThrow({ where: { email: demoPeople.mina.email } });
    const world = await createWorld(db);
    const before = await createVisit(db, world, { startsInMinutes: 2 * DAY });
    const open = await createVisit(db, world, { startsInMinutes: 5 });
    const waiting = await createVisit(db, world, { startsInMinutes: 30, phase: 'waiting' });
    const call = await createVisit(db, world, { startsInMinutes: 60, phase: 'admitted' });
    const ended = await createVisit(db, world, { startsInMinutes: -60 });
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    await db.visit.update({
      where: { id: ended },
      data: { phase: 'completed', admittedAt: at(-58), callStartedAt: at(-57), endedAt: at(-45) },
    });
    return {
      visits: { before, open, waiting, call, ended },
      demo: { visitTypeId: type.id, doctorId: doctor.id },
      people: { visitPatient: world.patient.email, visitDoctor: world.doctor.email },
    };
  } finally {
    await db.$disconnect();
  }
}

export type Visits = Awaited<ReturnType<typeof createVisits>>;

/** Browsers of each reader: signed in once, opened anew for each page so that nothing is in a cache. */
export function createReaders(browser: Browser, baseURL: string, { people }: Visits) {
  const accounts: Record<Exclude<Reader, 'nobody'>, [string, string]> = {
    patient: [demoPeople.joseph.email, DEMO_PASSWORD],
    doctor: [demoPeople.mina.email, DEMO_PASSWORD],
    admin: [demoPeople.sara.email, DEMO_PASSWORD],
    visitPatient: [people.visitPatient, PASSWORD],
    visitDoctor: [people.visitDoctor, PASSWORD],
  };
  const states = new Map<Reader, Awaited<ReturnType<BrowserContext['storageState']>>>();
  const settings = {
    baseURL,
    permissions: ['camera', 'microphone'],
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 390, height: 844 },
  };
  return async (reader: Reader): Promise<BrowserContext> => {
    const known = states.get(reader);
    if (reader === 'nobody' || known) return browser.newContext({ ...settings, storageState: known });
    const context = await browser.newContext(settings);
    await signIn(context.request, ...accounts[reader]);
    states.set(reader, await context.storageState());
    return context;
  };
}
