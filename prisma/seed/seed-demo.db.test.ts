import { expect, it } from 'vitest';
import { freshDatabase } from '#lib/db/testing/test-database';
import { demoPeople } from './demo-people.ts';
import { lookAtClinic } from './look-at-clinic.ts';
import { seedDemo } from './seed-demo.ts';

const { db, url } = await freshDatabase();

function visitsOfJoseph() {
  return db.visit.findMany({ where: { patient: { email: demoPeople.joseph.email } } });
}

it('makes the demo clinic once, and a new visit to try once the last one is over', async () => {
  const { accounts } = await seedDemo(url);
  expect(accounts.map((account) => account.role)).toContain('Doctor');
  await seedDemo(url);
  expect(await db.clinic.count()).toBe(1);
  const [visit, ...others] = await visitsOfJoseph();
  expect(others).toHaveLength(0);
  expect(visit?.startsAt.getTime()).toBeGreaterThan(Date.now());
  expect(visit?.startsAt.getTime()).toBeLessThan(Date.now() + 10 * 60_000);

  await db.visit.updateMany({ data: { phase: 'completed' } });
  await seedDemo(url);
  expect(await visitsOfJoseph()).toHaveLength(2);
});

it('is told from a real clinic, unless its accounts are disabled', async () => {
  const empty = await freshDatabase();
  expect(await lookAtClinic(empty.url)).toEqual({ hasClinic: false, hasDemoAccounts: false });
  await seedDemo(empty.url);
  expect(await lookAtClinic(empty.url)).toEqual({ hasClinic: true, hasDemoAccounts: true });
  await empty.db.user.updateMany({ data: { disabledAt: new Date() } });
  expect(await lookAtClinic(empty.url)).toEqual({ hasClinic: true, hasDemoAccounts: false });
});
