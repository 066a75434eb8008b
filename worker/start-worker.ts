import { setTimeout as delay } from 'node:timers/promises';
import { log } from '#lib/log';
import { openMailServer } from '#lib/notify/deliver-mail';
import { startJobQueue } from './job-queue.ts';
import { reconcile } from './jobs/reconcile-presence.ts';
import { sayAlive } from './jobs/say-alive.ts';
import { scheduledJobs } from './jobs/scheduled.ts';
import { sendMail } from './jobs/send-mail.ts';
import { errorOf, repeat } from './repeat.ts';

const RETRY_START_MS = 2_000;

/** Starts all jobs. Returns how to stop them: each ends after the run at hand. */
export function startWorker(): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const mailServer = openMailServer();
  const running = [sayAlive, sendMail(mailServer.deliver), reconcile].map((job) =>
    repeat(job, stopping.signal),
  );
  const queue = keepTrying(() => startJobQueue(scheduledJobs), stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      const stopQueue = await queue;
      await Promise.all([...running, stopQueue?.()]);
      mailServer.close();
    },
  };
}

/** The database may come up after the worker. */
async function keepTrying<T>(start: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    try {
      return await start();
    } catch (error) {
      log.error({ job: 'queue', ...errorOf(error) }, 'job queue not started, trying again');
      await delay(RETRY_START_MS, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}
