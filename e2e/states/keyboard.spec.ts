import type { Locator, Page } from '@playwright/test';
import { expectSeenAndHeard } from '../fixtures/call.ts';
import { expect, test } from '../fixtures/test.ts';
import { createVisit, PASSWORD } from '../fixtures/world.ts';

/** Many: beside the tests’ own, every other test’s kind of visit stands on the page. */
const MOST_STEPS = 600;

/** Goes to something with Tab alone, and finds it marked. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  await expectFocusSeen(page);
}

async function press(
  page: Page,
  role: 'button' | 'link',
  name: string | RegExp,
  within = page.locator('body'),
) {
  await tabTo(page, within.getByRole(role, { name }).first());
  await page.keyboard.press('Enter');
}

async function write(page: Page, label: string, text: string) {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** What has the focus wears an outline, or its label does; it lies in the window, and nothing covers it. */
async function expectFocusSeen(page: Page) {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing has the focus';
    const isMarked = [element, element.closest('label')].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one ?? element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    if (!isMarked) return `no outline: ${element.outerHTML}`;
    const box = element.getBoundingClientRect();
    const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1);
    const y = box.y + box.height / 2;
    if (y < 0 || y > innerHeight) return `out of the window: ${element.outerHTML}`;
    const top = document.elementFromPoint(x, y);
    const isOwn = top && (element.contains(top) || top.contains(element) || top.closest('label'));
    return isOwn ? 'seen' : `covered: ${element.outerHTML}`;
  });
  expect(seen).toBe('seen');
}

/** After a change of view somebody on a keyboard is somewhere, and not at the top of everything. */
async function expectFocusKept(page: Page, view: string) {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY'), { message: `focus: ${view}` })
    .not.toBe('BODY');
}

test('a patient signs in and books by keyboard alone', async ({ page, db, world }) => {
  const { name } = await db.visitType.findUniqueOrThrow({ where: { id: world.visitTypeId } });
  await page.goto('/sign-in?next=/book');
  await write(page, 'E-mail address', world.patient.email);
  await write(page, 'Password', PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What do you need?' })).toBeVisible();
  await press(page, 'link', new RegExp(name));
  await expect(page.getByRole('heading', { name: 'When suits you?' })).toBeFocused();
  await press(page, 'link', 'Week after');
  await expectFocusKept(page, 'another week');
  await press(page, 'link', /^\d\d:\d\d/, page.getByRole('main'));
  await expect(page.getByRole('heading', { name: 'Is this right?' })).toBeFocused();
  await write(page, 'What is it about? (optional)', 'A cough that stays');
  await press(page, 'button', 'Book this visit');
  await expect(page.getByRole('heading', { name: 'Your visit is booked.' })).toBeVisible();
  await expectFocusKept(page, 'booked');
  await press(page, 'link', 'Go to the visit');
  await expect(page.getByRole('heading', { name: /Your visit is in/ })).toBeVisible();
});

test('both sides of a visit by keyboard alone', async ({ db, world, asPatient, asDoctor }) => {
  const visitId = await createVisit(db, world);
  const patient = await asPatient(`/visits/${visitId}`);
  const doctor = await asDoctor('/clinic');

  await write(patient, 'Where are you now?', '12 Hill Street, Springfield');
  await write(patient, 'Number to call you back', '+49 30 5550199');
  await tabTo(patient, patient.getByRole('checkbox', { name: 'I agree to a video visit.' }));
  await patient.keyboard.press('Space');
  await press(patient, 'button', 'Enter the waiting room');
  await expect(patient.getByRole('heading', { name: 'You’re next.' })).toBeFocused();

  await press(doctor, 'button', `Admit ${world.patient.name}`);
  await expectSeenAndHeard(doctor, world.patient.name);
  await expectFocusKept(doctor, 'the call of the doctor');
  await expectFocusKept(patient, 'the call of the patient');

  await press(patient, 'button', 'Mute');
  await expect(patient.getByRole('button', { name: 'Unmute' })).toBeFocused();
  await press(doctor, 'button', /^Chat/);
  await expect(doctor.getByLabel('Write a message')).toBeFocused();
  await doctor.keyboard.type('Can you hear me?');
  await doctor.keyboard.press('Enter');
  await expect(doctor.getByText('Can you hear me?')).toBeVisible();
  await expect(doctor.getByLabel('Write a message')).toBeFocused();
  await doctor.keyboard.press('Escape');
  await expect(doctor.getByRole('button', { name: /^Chat/ })).toBeFocused();

  await press(doctor, 'button', 'End visit');
  await expect(doctor.getByRole('dialog')).toBeVisible();
  await press(doctor, 'button', 'End visit', doctor.getByRole('dialog'));
  await expect(doctor.getByRole('heading', { name: /has ended/ })).toBeFocused();
  await expect(patient.getByRole('heading', { name: 'Your visit has ended.' })).toBeFocused();

  await write(doctor, 'Note for the clinic', 'Lungs clear.');
  await write(doctor, `Summary for ${world.patient.name}`, 'Rest, and drink enough.');
  await press(doctor, 'button', 'Finish the note');
  await press(doctor, 'button', 'Finish', doctor.getByRole('dialog'));
  await expect(doctor.getByText(/You finished this note/)).toBeVisible();
  await expectFocusKept(doctor, 'the finished note');
  await tabTo(patient, patient.getByRole('radio').first());
  await patient.keyboard.press('Space');
  await press(patient, 'button', 'Send');
  await expect(patient.getByText('Thank you.')).toBeVisible();
  await expectFocusKept(patient, 'the answer');
});

test('an admin adds hours by keyboard alone', async ({ db, world, openAs }) => {
  await db.weeklyHours.deleteMany({ where: { doctorId: world.doctor.id } });
  const page = await openAs(world.admin, '/admin/schedules');
  await press(page, 'link', new RegExp(world.doctor.name));
  await press(page, 'button', 'Add hours');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Wed' }));
  await page.keyboard.press('Space');
  await tabTo(page, dialog.getByLabel('From', { exact: true }));
  // Hours, minutes and, where the browser counts to twelve, the half of the day.
  await page.keyboard.type('0900A');
  await tabTo(page, dialog.getByLabel('To', { exact: true }));
  await page.keyboard.type('1000A');
  await press(page, 'button', 'Add hours', dialog);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^09:00.10:00 every week Wednesday/ })).toBeVisible();
  await expectFocusKept(page, 'the week with its new hours');
});
