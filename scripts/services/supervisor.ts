import path from 'node:path';
import type { Configuration } from './configuration.ts';
import { prepareDataDir } from './data-dir.ts';
import type { DemoAccount } from './demo-clinic.ts';
import { composeEnvironment } from './environment.ts';
import { startGuard } from './guard-client.ts';
import { choosePorts } from './plan-ports.ts';
import { printReady } from './ready-message.ts';
import { removeRunFile } from './run-file.ts';
import { recordRun } from './run-record.ts';
import { loadSecrets } from './secrets.ts';
import {
  awaitWorker,
  build,
  checkClinic,
  generateClient,
  migrate,
  type Start,
  seed,
  startApp,
  startDatabase,
  startMedia,
  startWorker,
} from './start-steps.ts';
import { step } from './steps.ts';
import { onStopRequest } from './stop-request.ts';
import type { SupervisedChild } from './supervised-child.ts';

/** Starts everything in order, prints `Ready:`, stays until it is asked to stop, and stops in reverse order. */
export async function runProduct(configuration: Configuration): Promise<void> {
  await prepareDataDir(configuration);
  const start = await planStart(configuration);
  const stopRequest = onStopRequest();
  try {
    await Promise.race([startEverything(start), stopRequest.promise]);
    await stopRequest.promise;
  } finally {
    await stopEverything(start.children, stopRequest.wasAsked());
    // What had only just been begun when the stop came is left to the guard.
    start.guard.stop();
    removeRunFile(configuration.dataDir);
  }
}

/** All decisions, before anything is started: a wrong setting stops the start here. */
async function planStart(configuration: Configuration): Promise<Start> {
  const secrets = loadSecrets(configuration.dataDir);
  const ports = await choosePorts(configuration);
  const start: Start = {
    configuration,
    secrets,
    ports,
    environment: composeEnvironment(configuration, secrets, ports),
    guard: startGuard(),
    children: new Map(),
    logDir: path.join(configuration.dataDir, 'logs'),
    isReady: false,
    onChange: () => recordRun(start),
  };
  return start;
}

async function startEverything(start: Start): Promise<void> {
  const { configuration, ports } = start;
  let accounts: DemoAccount[] = [];
  if (ports.database) await step('PostgreSQL', () => startDatabase(start));
  await step('Prisma client', () => generateClient(start));
  await step('Migrations', () => migrate(start));
  if (configuration.demoMode) {
    await step('Demo clinic', async () => {
      accounts = await seed(start);
      return `${accounts.length} accounts`;
    });
  } else {
    await step('Clinic', () => checkClinic(start));
  }
  await step('Media server', (note) => startMedia(start, note));
  if (!configuration.development) await step('App', (note) => build(start, note));
  // Both at once: each takes a moment to come up and neither needs the other for it.
  startWorker(start);
  await step('Server', () => startApp(start));
  await step('Worker', () => awaitWorker(start));
  start.isReady = true;
  start.onChange();
  printReady(start.environment.NEXTAUTH_URL ?? '', accounts);
}

async function stopEverything(children: Map<string, SupervisedChild>, wasAsked: boolean): Promise<void> {
  if (children.size === 0) return;
  if (wasAsked) process.stdout.write('\nStopping…\n');
  // Those who use the others go first; the database, where everything ends up, is the last.
  for (const name of ['app', 'worker', 'livekit', 'postgres']) await children.get(name)?.stop();
  if (wasAsked) process.stdout.write('Everything has stopped.\n');
}
