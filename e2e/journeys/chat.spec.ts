import type { Page } from '@playwright/test';
import { expectSeenAndHeard } from '../fixtures/call.ts';
import { killPart } from '../fixtures/stack-info.ts';
import { expect, test } from '../fixtures/test.ts';
import { createVisit } from '../fixtures/world.ts';

async function say(page: Page, text: string) {
  const input = page.getByLabel('Write a message');
  if (!(await input.isVisible())) await page.getByRole('button', { name: /^Chat/ }).click();
  await input.fill(text);
  await input.press('Enter');
}

async function expectMessages(page: Page, texts: string[]) {
  const log = page.getByRole('log', { name: 'Messages' });
  if (!(await log.isVisible())) await page.getByRole('button', { name: /^Chat/ }).click();
  for (const text of texts) await expect(log.getByText(text, { exact: true })).toHaveCount(1);
}

test('chat arrives both ways, after a reconnect and after everyone reloads', async ({
  db,
  world,
  asPatient,
  asDoctor,
}) => {
  const visitId = await createVisit(db, world, { phase: 'admitted' });
  const path = `/visits/${visitId}`;
  const patient = await asPatient(path);
  const doctor = await asDoctor(path);
  await expectSeenAndHeard(doctor, world.patient.name);
  await say(patient, 'Good afternoon');
  await expectMessages(doctor, ['Good afternoon']);
  await say(doctor, 'No hurry, see https://example.org/leaflet?a=1&b=2');
  await expectMessages(patient, ['Good afternoon']);
  const link = patient.getByRole('link', { name: /example\.org\/leaflet/ });
  await expect(link).toHaveAttribute('href', 'https://example.org/leaflet?a=1&b=2');
  await expect(link).toHaveAttribute('rel', /noopener/);
  await say(patient, '<img src=x onerror=alert(1)> javascript:alert(1)');
  await expectMessages(doctor, ['<img src=x onerror=alert(1)> javascript:alert(1)']);

  killPart('livekit');
  await expect(doctor.getByText('Your connection was lost. We are reconnecting you.')).toBeVisible();
  await expectSeenAndHeard(doctor, world.patient.name);
  await say(patient, 'I am back');
  await expectMessages(doctor, ['Good afternoon', 'I am back']);

  await patient.reload();
  await doctor.reload();
  await expectSeenAndHeard(doctor, world.patient.name);
  for (const page of [patient, doctor]) await expectMessages(page, ['Good afternoon', 'I am back']);
  const kept = await db.chatMessage.findMany({ where: { visitId }, orderBy: { sequence: 'asc' } });
  expect(kept.map((message) => message.sequence)).toEqual([1, 2, 3, 4]);
});
