import { PgBoss } from 'pg-boss';
import { environment } from '#lib/env';
import { log } from '#lib/log';
import type { ScheduledJob } from './jobs/scheduled.ts';
import { errorOf } from './repeat.ts';

const STOP_WITHIN_MS = 8_000;

/** Starts pg-boss on the product's own database (schema `pgboss`) with these jobs, and returns how to stop it. */
export async function startJobQueue(jobs: readonly ScheduledJob[]): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: environment().databaseUrl,
    schema: 'pgboss',
    application_name: 'anteroom-worker',
    max: 4,
  });
  boss.on('error', (error) => log.error({ job: 'queue', ...errorOf(error) }, 'job queue failed'));
  await boss.start();
  for (const { name, cron, work } of jobs) {
    // One at a time, and a run that was missed is not made up for: the next one does its work.
    await boss.createQueue(name, { policy: 'singleton', retryLimit: 0, expireInSeconds: 300 });
    await boss.work(name, async () => {
      await work();
    });
    await boss.schedule(name, cron, null, { tz: 'UTC' });
  }
  return () => boss.stop({ graceful: true, timeout: STOP_WITHIN_MS });
}
