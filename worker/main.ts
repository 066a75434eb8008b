import { database } from '#lib/db/client';
import { environment } from '#lib/env';
import { log } from '#lib/log';
import { startWorker } from './start-worker.ts';

/** The process for jobs. SIGTERM and SIGINT end it after what is at hand. */
environment();
const worker = startWorker();
log.info('worker started');

let isStopping = false;

async function stop(signal: string) {
  if (isStopping) return;
  isStopping = true;
  await worker.stop();
  await database().$disconnect();
  log.info({ signal }, 'worker stopped');
  process.exit(0);
}

process.on('SIGTERM', (signal) => void stop(signal));
process.on('SIGINT', (signal) => void stop(signal));
