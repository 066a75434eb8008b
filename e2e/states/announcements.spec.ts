import type { Page } from '@playwright/test';
import { expectSeenAndHeard } from '../fixtures/call.ts';
import { expectHeard, expectOnlyPolite, heardOn, listening } from '../fixtures/heard.ts';
import { killPart } from '../fixtures/stack-info.ts';
import { admitFromToday, checkIn } from '../fixtures/steps.ts';
import { expect, test } from '../fixtures/test.ts';
import { createPatients, createVisit } from '../fixtures/world.ts';

async function say(page: Page, text: string) {
  await page.getByLabel('Write a message').fill(text);
  await page.keyboard.press('Enter');
}

test('who waits hears of their place, and the doctor of who came', async ({ db, world, openAs }) => {
  const visitId = await createVisit(db, world, { startsInMinutes: 5 });
  const [second] = await createPatients(db, 1);
  if (!second) throw new Error('no second patient');
  const later = { startsInMinutes: 25, patient: second, phase: 'waiting' } as const;
  const waiting = await openAs(second, `/visits/${await createVisit(db, world, later)}`, listening);
  const today = await openAs(world.doctor, '/clinic', listening);
  const first = await openAs(world.patient, `/visits/${visitId}`, listening);
  // Opening a page is no news; only the camera and the microphone of who waits are.
  for (const page of [today, first]) expect(await heardOn(page)).toEqual([]);

  await checkIn(first);
  await expectHeard(first, 'You are in the waiting room. You’re next.');
  await expectHeard(waiting, 'You are in the waiting room. 1 person before you.');
  await expectHeard(today, `${world.patient.name} is waiting`);

  await admitFromToday(today, world.patient.name);
  await expectHeard(first, `${world.doctor.name} has called you in. Your visit begins.`);
  await expectHeard(waiting, 'You’re next.');
  for (const page of [waiting, today, first]) await expectOnlyPolite(page);
});

test('a call says who came, who muted, who wrote, what broke and that it is over', async ({
  db,
  world,
  openAs,
}) => {
  const { patient, doctor } = world;
  const path = `/visits/${await createVisit(db, world, { phase: 'admitted' })}`;
  const desk = await openAs(doctor, path, listening);
  await expectHeard(desk, 'You are connected.');
  const home = await openAs(patient, path, listening);
  await expectSeenAndHeard(desk, patient.name);
  await expectHeard(desk, `${patient.name} joined.`);

  await home.getByRole('button', { name: 'Mute' }).click();
  await expectHeard(desk, `${patient.name} is muted.`);
  await home.getByRole('button', { name: 'Unmute' }).click();
  await expectHeard(desk, `${patient.name} is not muted any more.`);

  await home.getByRole('button', { name: /^Chat/ }).click();
  await say(home, 'Good afternoon');
  await expectHeard(desk, `New message from ${patient.name}.`);
  // The same words a second time are news as well.
  await say(home, 'Can you hear me?');
  await expectHeard(desk, `New message from ${patient.name}.`, 2);

  killPart('livekit');
  await expectHeard(desk, 'Your connection was lost. We are reconnecting you.');
  await expectHeard(desk, 'You are connected.', 2);
  await expectSeenAndHeard(desk, patient.name);

  await desk.getByRole('button', { name: 'End visit' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'End visit' }).click();
  await expectHeard(home, 'The visit has ended.');
  for (const page of [desk, home]) await expectOnlyPolite(page);
});
