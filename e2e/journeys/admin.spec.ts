import { randomBytes } from 'node:crypto';
import { expectAccessible } from '../fixtures/axe.ts';
import { mailTo } from '../fixtures/mail.ts';
import { expect, test } from '../fixtures/test.ts';
import { createVisit } from '../fixtures/world.ts';

test('an admin changes hours, and the patient’s free times follow', async ({
  db,
  world,
  asPatient,
  openAs,
}) => {
  await db.weeklyHours.deleteMany({ where: { doctorId: world.doctor.id } });
  const patient = await asPatient(`/book?type=${world.visitTypeId}`);
  await expect(patient.getByText('There are no free times at the moment.')).toBeVisible();

  const admin = await openAs(world.admin, '/admin/schedules');
  await admin.getByRole('link', { name: new RegExp(world.doctor.name) }).click();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Add hours' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Wed' }).check();
  await dialog.getByLabel('From', { exact: true }).fill('09:00');
  await dialog.getByLabel('To', { exact: true }).fill('10:00');
  await expectAccessible(admin);
  await dialog.getByRole('button', { name: 'Add hours' }).click();
  await expect(dialog).toBeHidden();
  await expect(admin.getByRole('button', { name: /^09:00.10:00 every week Wednesday/ })).toBeVisible();

  await patient.reload();
  await patient
    .getByRole('link', { name: /^Next free/ })
    .or(patient.getByRole('link', { name: /[1-9]\d* free time/ }))
    .first()
    .click();
  await expect(patient.getByRole('link', { name: '09:00' })).toBeVisible();
  await expect(patient.getByRole('link', { name: '09:40' })).toBeVisible();
  await expect(patient.getByRole('link', { name: '10:00' })).toHaveCount(0);
});

test('an invited doctor comes in, and is out at once when disabled', async ({
  db,
  world,
  openAs,
  browser,
  baseURL,
}) => {
  const email = `${randomBytes(6).toString('hex')}@example.test`;
  const admin = await openAs(world.admin, '/admin/people');
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Invite someone' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Dr. Nina New');
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('checkbox', { name: 'Doctor' }).check();
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  const { link } = await mailTo(db, email, /./);

  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill('a quiet consulting room');
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(page).toHaveURL(/\/clinic/);

  await admin.reload();
  const row = admin.getByRole('listitem').filter({ hasText: 'Dr. Nina New' });
  await row.getByRole('button', { name: /Disable/ }).click();
  await admin
    .getByRole('dialog')
    .getByRole('button', { name: /Disable/ })
    .click();
  await expect(page).toHaveURL(/\/sign-in/, { timeout: 5_000 });
  await context.close();
});

/** The ISO week that a day lies in, as the address of the page says it. */
function weekOf(day: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

test('a visit in new time off is named, and stays', async ({ db, world, openAs }) => {
  const noon = Temporal.Now.zonedDateTimeISO('Europe/Berlin').add({ days: 1 }).withPlainTime('12:00');
  const startsInMinutes = Math.round((noon.epochMilliseconds - Date.now()) / 60_000);
  const visitId = await createVisit(db, world, { startsInMinutes });
  const visit = await db.visit.findUniqueOrThrow({ where: { id: visitId } });
  await db.timeOff.create({
    data: {
      clinicId: world.clinicId,
      doctorId: world.doctor.id,
      startsAt: new Date(visit.startsAt.getTime() - 3_600_000),
      endsAt: new Date(visit.endsAt.getTime() + 3_600_000),
      label: 'Congress',
    },
  });
  const day = visit.wallStart.slice(0, 10);
  const doctor = await openAs(world.doctor, `/calendar?week=${weekOf(day)}`);
  await expect(doctor.getByText('1 visit this week lies in time off')).toBeVisible();
  await expectAccessible(doctor);
});
