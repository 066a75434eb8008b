import path from 'node:path';
import { migrateDatabase } from '#lib/db/migrate';
import { buildApp } from './app-build.ts';
import { appPlan, workerPlan } from './app-processes.ts';
import type { Configuration } from './configuration.ts';
import { checkRealClinic, type DemoAccount, seedDemoClinic } from './demo-clinic.ts';
import { Failure } from './failure.ts';
import type { Guard } from './guard-client.ts';
import { checkForeignMedia, startMediaServer } from './media.ts';
import type { ChosenPorts } from './plan-ports.ts';
import { startPostgres } from './postgres.ts';
import { generatePrismaClient } from './prisma-client.ts';
import { waitForApp, waitForWorker } from './readiness.ts';
import type { Secrets } from './secrets.ts';
import type { Note } from './steps.ts';
import { type SupervisedChild, superviseChild } from './supervised-child.ts';

/** One start: what was decided, and what runs so far. */
export interface Start {
  configuration: Configuration;
  secrets: Secrets;
  ports: ChosenPorts;
  /** What the app and the worker are given. */
  environment: Record<string, string>;
  guard: Guard;
  children: Map<string, SupervisedChild>;
  logDir: string;
  isReady: boolean;
  /** Called when a process came or went. */
  onChange: () => void;
}

// Each step returns the few words that its line ends with.

export async function startDatabase(start: Start): Promise<string> {
  const port = start.ports.database ?? 0;
  const { dataDir } = start.configuration;
  await start.ports.release('database');
  const { child, isNew } = await startPostgres({ ...start, dataDir, port });
  adopt(start, 'postgres', child);
  return `${isNew ? 'made and started' : 'started'}, port ${port}`;
}

export async function generateClient({ configuration, logDir, guard }: Start): Promise<string> {
  const made = await generatePrismaClient({ projectDir: configuration.projectDir, logDir, guard });
  return made ? 'generated' : 'up to date';
}

export async function migrate({ configuration, environment }: Start): Promise<string> {
  const url = environment.DATABASE_URL ?? '';
  const applied = await migrateDatabase(url, configuration.projectDir).catch((error: Error) => {
    const { hostname, port, pathname } = new URL(url);
    throw new Failure(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} could not be made ready: ${error.message}`,
    );
  });
  return applied.length > 0 ? `applied ${applied.join(', ')}` : 'up to date';
}

export function seed({ configuration, environment }: Start): Promise<DemoAccount[]> {
  return seedDemoClinic(configuration.projectDir, environment.DATABASE_URL ?? '');
}

export function checkClinic({ configuration, environment }: Start): Promise<string> {
  return checkRealClinic(configuration.projectDir, environment.DATABASE_URL ?? '');
}

export async function startMedia(start: Start, note: Note): Promise<string> {
  const { ports, environment } = start;
  if (!ports.media) return checkForeignMedia(environment);
  const beforeListening = () => ports.release('media');
  const { child, said } = await startMediaServer({
    ...start,
    ports: ports.media,
    appPort: ports.app,
    note,
    beforeListening,
  });
  adopt(start, 'livekit', child);
  return said;
}

export async function build({ configuration, logDir, guard }: Start, note: Note): Promise<string> {
  const onBuild = () => note('building it; this happens when its sources changed');
  const built = await buildApp({ ...configuration, logDir, guard, onBuild });
  return built ? 'built' : 'build is up to date';
}

/** Begins the worker; whether it works is asked later, when the app can say so. */
export function startWorker(start: Start): void {
  const { configuration, environment, guard, onChange } = start;
  adopt(start, 'worker', superviseChild(workerPlan(configuration, environment), guard, onChange));
}

export async function startApp(start: Start): Promise<string> {
  const { configuration, environment, ports, guard, onChange, logDir } = start;
  await ports.release('app');
  const child = superviseChild(appPlan(configuration, environment, ports.app), guard, onChange);
  adopt(start, 'app', child);
  await waitForApp(configuration, ports.app, child, path.join(logDir, 'app.log'));
  return `answers at port ${ports.app}`;
}

export async function awaitWorker({ configuration, ports, logDir }: Start): Promise<string> {
  const isUp = await waitForWorker(configuration, ports.app);
  return isUp ? 'works' : `is silent; ${path.join(logDir, 'worker.log')} says why`;
}

function adopt(start: Start, name: string, child: SupervisedChild): void {
  start.children.set(name, child);
  start.onChange();
}
