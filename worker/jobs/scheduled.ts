import { deleteOldRows } from '#lib/accounts/delete-old-rows';
import { closeExpiredDeviceChecks } from '#lib/media/device-check/close-expired';
import { markNoShows } from '#lib/visit/mark-no-shows';

/** A job that pg-boss runs by the clock, once on any number of workers. */
export interface ScheduledJob {
  name: string;
  /** When, as cron says it, in UTC. */
  cron: string;
  work: () => Promise<unknown>;
}

export const scheduledJobs: readonly ScheduledJob[] = [
  { name: 'mark-no-shows', cron: '* * * * *', work: () => markNoShows() },
  { name: 'close-device-checks', cron: '* * * * *', work: () => closeExpiredDeviceChecks() },
  { name: 'delete-old-rows', cron: '17 * * * *', work: () => deleteOldRows() },
];
