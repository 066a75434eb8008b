import '#server-only';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { mediaIsUp } from '#lib/media/health';

type Light = 'up' | 'down';

/** What runs and what does not. */
export interface Health {
  status: Light;
  database: Light;
  media: Light;
  worker: Light;
}

/** The name under which the worker says that it lives, and how often. */
export const WORKER_NAME = 'worker';
export const HEARTBEAT_MS = 2_000;
const SILENT_AFTER_MS = 12_000;
const ANSWER_WITHIN_MS = 2_500;

/** Asks each part at once; whatever does not answer in time is down. */
export async function readHealth(): Promise<Health> {
  const [databaseLight, media, worker] = await Promise.all([
    light(databaseIsUp()),
    light(mediaIsUp()),
    light(workerIsUp()),
  ]);
  const isUp = [databaseLight, media, worker].every((answer) => answer === 'up');
  return { status: isUp ? 'up' : 'down', database: databaseLight, media, worker };
}

/** The worker says that it lives. */
export async function beat(): Promise<void> {
  const at = currentTime();
  await database().heartbeat.upsert({
    where: { name: WORKER_NAME },
    create: { name: WORKER_NAME, at },
    update: { at },
  });
}

async function databaseIsUp(): Promise<boolean> {
  await database().$queryRaw`SELECT 1`;
  return true;
}

async function workerIsUp(): Promise<boolean> {
  const row = await database().heartbeat.findUnique({ where: { name: WORKER_NAME } });
  return row !== null && currentTime().getTime() - row.at.getTime() < SILENT_AFTER_MS;
}

async function light(question: Promise<boolean>): Promise<Light> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
  });
  const answer = await Promise.race([question.catch(() => false), tooLate]);
  clearTimeout(timer);
  return answer ? 'up' : 'down';
}
