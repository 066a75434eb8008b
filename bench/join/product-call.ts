import type { Browser, BrowserContext, Page } from '@playwright/test';
import { createDatabaseClient } from '#lib/db/client';
import { signIn } from '../../e2e/fixtures/sign-in.ts';
import { createVisit, createWorld } from '../../e2e/fixtures/world.ts';
import { arm, fromClickToFrame, type Marks, watchFirstFrames } from '../browser/first-frame.ts';
import { settle } from '../browser/settle.ts';
import type { Product } from '../product/product.ts';
import { MOMENT_MS } from './bare-call.ts';

/** One round of the product: the doctor admits the patient who waits; the patient leaves and comes back. */
export async function measureProductRound(
  browser: Browser,
  { url, databaseUrl }: Product,
): Promise<{ admit: Marks; again: Marks; doctor: Marks }> {
  const { visitId, patientEmail, doctorEmail } = await createWaitingVisit(databaseUrl);
  const contexts: BrowserContext[] = [];
  const open = async (email: string): Promise<Page> => {
    const context = await browser.newContext({ baseURL: url, permissions: ['camera', 'microphone'] });
    contexts.push(context);
    await watchFirstFrames(context);
    await signIn(context.request, email);
    const page = await context.newPage();
    await page.goto(`/visits/${visitId}`);
    // Who waits has waited: what is fetched while the page is idle has come.
    await settle(page, 2000);
    return page;
  };
  try {
    const patient = await open(patientEmail);
    const doctor = await open(doctorEmail);
    await arm(doctor, patient);
    await doctor.getByRole('button', { name: 'Admit', exact: true }).click();
    const admit = await fromClickToFrame(doctor, patient);
    const doctorMarks = await fromClickToFrame(doctor, doctor);
    await patient.waitForTimeout(MOMENT_MS);
    await patient.getByRole('button', { name: 'Leave', exact: true }).click();
    const back = patient.getByRole('button', { name: 'Come back' });
    await back.waitFor();
    await patient.waitForTimeout(MOMENT_MS);
    await arm(patient);
    await back.click();
    return { admit, doctor: doctorMarks, again: await fromClickToFrame(patient, patient) };
  } finally {
    for (const context of contexts) await context.close();
  }
}

async function createWaitingVisit(databaseUrl: string) {
  const db = createDatabaseClient(databaseUrl);
  try {
    const world = await createWorld(db);
    const visitId = await createVisit(db, world, { phase: 'waiting' });
    return { visitId, patientEmail: world.patient.email, doctorEmail: world.doctor.email };
  } finally {
    await db.$disconnect();
  }
}
