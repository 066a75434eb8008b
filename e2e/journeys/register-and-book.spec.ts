import { randomBytes } from 'node:crypto';
import { expectAccessible } from '../fixtures/axe.ts';
import { mailTo } from '../fixtures/mail.ts';
import { expect, test } from '../fixtures/test.ts';

const PASSWORD = 'a walk by the river';

test('a newcomer registers, confirms, books, moves and cancels a visit', async ({ page, db, world }) => {
  const email = `${randomBytes(6).toString('hex')}@example.test`;
  await page.goto('/');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill('Nora Newcomer');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Date of birth').fill('1961-05-04');
  await page.getByLabel('Phone').fill('+351 21 555 0100');
  await page.getByLabel('Time zone').selectOption('Europe/Lisbon');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create my account' }).click();
  await expect(page.getByRole('heading', { name: 'Look in your e-mail' })).toBeVisible();

  const confirmation = await mailTo(db, email, /confirm/i);
  await page.goto(confirmation.link);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await expect(page.getByRole('heading', { name: 'My visits' })).toBeVisible();

  const type = await db.visitType.findUniqueOrThrow({ where: { id: world.visitTypeId } });
  await page.goto('/book');
  await page.getByRole('link', { name: type.name }).click();
  await expect(page.getByRole('heading', { name: 'When suits you?' })).toBeVisible();
  await expect(page.getByText('Times are yours: Lisbon.')).toBeVisible();
  await expect(page.getByText(/Dr\. Dora Doctor is in Berlin, one hour ahead/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Week after' }).click();
  const slots = page.getByRole('link', { name: /^\d\d:\d\d/ });
  await expect(slots.first()).toBeVisible();
  await slots.nth(3).click();
  await expect(page.getByRole('heading', { name: 'Is this right?' })).toBeVisible();
  await page.getByLabel('What is it about? (optional)').fill('A cough that stays');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Book this visit' }).click();
  await expect(page.getByRole('heading', { name: 'Your visit is booked.' })).toBeVisible();
  const booked = await mailTo(db, email, /Your video visit on/);
  expect(booked.text).not.toContain('cough');
  expect(booked.text).not.toContain(type.name);
  expect(booked.text).not.toContain(world.doctor.name);
  expect(booked.calendar).toContain('BEGIN:VEVENT');

  await page.getByRole('link', { name: 'Go to the visit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Your visit is in/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Change the time' }).click();
  await slots.nth(5).click();
  await page.getByRole('button', { name: 'Move the visit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Your visit is in/ })).toBeVisible();
  const moved = await mailTo(db, email, /New time/);
  expect(moved.calendar).toContain('SEQUENCE:1');

  await page.getByRole('link', { name: 'Cancel the visit' }).click();
  await page.getByRole('button', { name: 'Cancel the visit' }).click();
  await expect(page.getByRole('heading', { name: 'This visit was cancelled.' })).toBeVisible();
  const cancelled = await mailTo(db, email, /Cancelled/);
  expect(cancelled.calendar).toContain('METHOD:CANCEL');
});

test('a mailed link works once, and looking at it uses nothing up', async ({ page, db, world }) => {
  await page.goto('/forgotten');
  await page.getByLabel('E-mail address').fill(world.patient.email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  const { link } = await mailTo(db, world.patient.email, /password/i);
  for (let look = 0; look < 2; look += 1) await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill('another good password');
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page.getByText('Your new password is set.')).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});
