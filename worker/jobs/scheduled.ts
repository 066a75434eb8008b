import { deleteOldRows } from '#lib/accounts/delete-old-rows';
import { closeExpiredDeviceChecks } from '#lib/media/device-check/close-expired';
import { moveShiftedVisits } from '#lib/schedule/move-shifted-visits';
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
  // Zone data come with the runtime, so a worker that has just been updated is the one to notice.
  { name: 'move-shifted-visits', cron: '41 * * * *', work: () => moveShiftedVisits() },
  { name: 'delete-old-rows', cron: '17 * * * *', work: () => deleteOldRows() },
];
