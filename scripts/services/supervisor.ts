import fs from 'node:fs';
import path from 'node:path';
import { migrateDatabase } from '#lib/db/migrate';
import { buildApp } from './app-build.ts';
import { appPlan, workerPlan } from './app-processes.ts';
import type { Configuration } from './configuration.ts';
import { prepareDataDir } from './data-dir.ts';
import { type DemoAccount, seedDemoClinic } from './demo-clinic.ts';
import { composeEnvironment } from './environment.ts';
import { Failure } from './failure.ts';
import { type Guard, startGuard } from './guard-client.ts';
import { checkForeignMedia, startMediaServer } from './media.ts';
import { type ChosenPorts, choosePorts } from './plan-ports.ts';
import { startPostgres } from './postgres.ts';
import { generatePrismaClient } from './prisma-client.ts';
import { waitForApp, waitForWorker } from './readiness.ts';
import { removeRunFile, writeRunFile } from './run-file.ts';
import { loadSecrets } from './secrets.ts';
import { onStopRequest } from './stop-request.ts';
import { step } from './steps.ts';
import { type SupervisedChild, superviseChild } from './supervised-child.ts';

/** Starts everything in order, prints `Ready:`, stays until it is asked to stop, and stops in reverse order. */
export async function runProduct(configuration: Configuration): Promise<void> {
  await prepareDataDir(configuration);
  const guard = startGuard();
  const children = new Map<string, SupervisedChild>();
  const stopRequest = onStopRequest();
  try {
    await Promise.race([startEverything(configuration, guard, children), stopRequest.promise]);
    await stopRequest.promise;
  } finally {
    await stopEverything(children, stopRequest.wasAsked());
    guard.stop();
    removeRunFile(configuration.dataDir);
  }
}

async function startEverything(
  configuration: Configuration,
  guard: Guard,
  children: Map<string, SupervisedChild>,
): Promise<void> {
  const { projectDir, dataDir } = configuration;
  const logDir = path.join(dataDir, 'logs');
  const secrets = loadSecrets(dataDir);
  const ports = await choosePorts(configuration);
  const environment = composeEnvironment(configuration, secrets, ports);
  const record = (ready: boolean) => writeRun(configuration, ports, environment, guard, children, ready);
  let ready = false;
  const onChange = () => record(ready);

  if (ports.database) {
    const port = ports.database;
    await step('PostgreSQL', async () => {
      const { child, isNew } = await startPostgres({ dataDir, port, secrets, guard, onChange });
      children.set('postgres', child);
      return { said: `${isNew ? 'made and started' : 'started'}, port ${port}`, value: undefined };
    });
  }
  await step('Prisma client', async () => {
    const made = await generatePrismaClient({ projectDir, logDir, guard });
    return { said: made ? 'generated' : 'up to date', value: undefined };
  });
  await step('Migrations', () => migrate(environment.DATABASE_URL ?? '', projectDir));
  let accounts: DemoAccount[] = [];
  if (configuration.demoMode) {
    accounts = await step('Demo clinic', () => seedDemoClinic(projectDir, environment.DATABASE_URL ?? ''));
  }
  await step('Media server', async (note) => {
    const media = ports.media;
    if (!media) return { said: await checkForeignMedia(environment), value: undefined };
    const started = await startMediaServer({
      configuration,
      secrets,
      ports: media,
      appPort: ports.app,
      guard,
      onChange,
      note,
    });
    children.set('livekit', started.child);
    return { said: started.said, value: undefined };
  });
  if (!configuration.development) {
    await step('App', async (note) => {
      const onBuild = () => note('building it; this happens when its sources changed');
      const built = await buildApp({ projectDir, distDir: configuration.distDir, logDir, guard, onBuild });
      return { said: built ? 'built' : 'build is up to date', value: undefined };
    });
  }
  const hasWorker = fs.existsSync(path.join(projectDir, 'worker/main.ts'));
  if (hasWorker)
    children.set('worker', superviseChild(workerPlan(configuration, environment), guard, onChange));
  await step('Server', async () => {
    const child = superviseChild(appPlan(configuration, environment, ports.app), guard, onChange);
    children.set('app', child);
    onChange();
    await waitForApp(configuration, ports.app, child, path.join(logDir, 'app.log'));
    return { said: `answers at port ${ports.app}`, value: undefined };
  });
  if (hasWorker) {
    await step('Worker', async () => {
      const isUp = await waitForWorker(configuration, ports.app);
      return {
        said: isUp ? 'works' : `is silent; ${path.join(logDir, 'worker.log')} says why`,
        value: undefined,
      };
    });
  }
  ready = true;
  onChange();
  printReady(environment.NEXTAUTH_URL ?? '', accounts);
}

async function migrate(databaseUrl: string, projectDir: string) {
  const applied = await migrateDatabase(databaseUrl, projectDir).catch((error: Error) => {
    throw new Failure(`The database could not be migrated: ${error.message}`);
  });
  return { said: applied.length ? `applied ${applied.join(', ')}` : 'up to date', value: undefined };
}

async function stopEverything(children: Map<string, SupervisedChild>, wasAsked: boolean): Promise<void> {
  if (children.size === 0) return;
  if (wasAsked) process.stdout.write('\nStopping…\n');
  // Those who use the others go first; the database, where everything ends up, is the last.
  for (const name of ['app', 'worker', 'livekit', 'postgres']) await children.get(name)?.stop();
  if (wasAsked) process.stdout.write('Everything has stopped.\n');
}

function writeRun(
  configuration: Configuration,
  ports: ChosenPorts,
  environment: Record<string, string>,
  guard: Guard,
  children: Map<string, SupervisedChild>,
  ready: boolean,
): void {
  const pidOf = (name: string) => children.get(name)?.pid() ?? null;
  writeRunFile(configuration.dataDir, {
    supervisor: process.pid,
    ready,
    pids: {
      guard: guard.pid() ?? null,
      postgres: pidOf('postgres'),
      livekit: pidOf('livekit'),
      worker: pidOf('worker'),
      app: pidOf('app'),
    },
    ports: {
      app: ports.app,
      ...(ports.database && { database: ports.database }),
      ...(ports.media && { media: ports.media.signal, mediaTcp: ports.media.tcp, mediaUdp: ports.media.udp }),
    },
    urls: {
      app: environment.NEXTAUTH_URL ?? '',
      database: environment.DATABASE_URL ?? '',
      media: environment.LIVEKIT_URL ?? '',
    },
    environment,
  });
}

function printReady(url: string, accounts: DemoAccount[]): void {
  const lines = [`\nReady: ${url}`];
  if (accounts.length > 0) {
    const width = (values: string[]) => Math.max(...values.map((value) => value.length)) + 3;
    const [roles, emails] = [
      width(accounts.map(({ role }) => role)),
      width(accounts.map(({ email }) => email)),
    ];
    lines.push('', 'Demo accounts:');
    for (const { role, email, password } of accounts) {
      lines.push(`  ${role.padEnd(roles)}${email.padEnd(emails)}${password}`);
    }
  }
  process.stdout.write(`${lines.join('\n')}\n\nCtrl-C stops everything.\n`);
}
