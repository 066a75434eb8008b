import fs from 'node:fs';
import path from 'node:path';
import { provisionDatabase, waitForDatabase } from '#lib/db/provision';
import { Failure } from './failure.ts';
import { type Guard, startGuard } from './guard-client.ts';
import { freePort } from './ports.ts';
import {
  clearLeftServer,
  createClusterIfMissing,
  FORGETFUL_SETTINGS,
  postgresCommand,
} from './postgres-cluster.ts';
import { type PostgresHome, postgresHome } from './postgres-home.ts';
import { tailOf } from './run-command.ts';
import type { Secrets } from './secrets.ts';
import { type SupervisedChild, superviseChild } from './supervised-child.ts';
import { throwAwayDir } from './throw-away-dir.ts';

export { freePort } from './ports.ts';

/** Starts the embedded PostgreSQL of a data folder with the app's own role, which is no superuser. */
export async function startPostgres(options: {
  dataDir: string;
  port: number;
  secrets: Secrets;
  guard: Guard;
  onChange: () => void;
}): Promise<{ child: SupervisedChild; isNew: boolean }> {
  const { dataDir, port, secrets } = options;
  const home = postgresHome(dataDir);
  const isNew = createClusterIfMissing(home, secrets.databaseSuperuserPassword);
  await clearLeftServer(home);
  const logFile = path.join(dataDir, 'logs/postgres.log');
  const child = superviseCluster(home, port, logFile, [], options.guard, options.onChange);
  const superuserUrl = localUrl('postgres', secrets.databaseSuperuserPassword, port, 'postgres');
  await waitUntilReady(superuserUrl, child, logFile);
  await provisionDatabase(superuserUrl, {
    role: 'anteroom',
    password: secrets.databasePassword,
    database: 'anteroom',
  });
  return { child, isNew };
}

/** The address of the app's database in the embedded server. */
export function embeddedDatabaseUrl(secrets: Secrets, port: number): string {
  return localUrl('anteroom', secrets.databasePassword, port, 'anteroom');
}

/** A PostgreSQL that forgets everything: for tests. Returns the superuser's address and how to stop it. */
export async function startThrowAwayPostgres() {
  const port = await freePort();
  const dataDir = throwAwayDir('test');
  const home = postgresHome(dataDir);
  const guard = startGuard();
  const password = 'postgres';
  createClusterIfMissing(home, password);
  const logFile = path.join(dataDir, 'postgres.log');
  const child = superviseCluster(home, port, logFile, FORGETFUL_SETTINGS, guard, () => {});
  const stop = async () => {
    await child.stop();
    guard.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(localUrl('postgres', password, port, 'postgres'), child, logFile);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: (name: string) => localUrl('postgres', password, port, name), stop };
}

function superviseCluster(
  home: PostgresHome,
  port: number,
  logFile: string,
  settings: string[],
  guard: Guard,
  onChange: () => void,
): SupervisedChild {
  return superviseChild(
    {
      ...postgresCommand(home, port, settings),
      name: 'PostgreSQL',
      kind: 'postgres',
      logFile,
      // Fast shutdown: open transactions are rolled back, nobody is waited for.
      stopSignal: 'SIGINT',
      graceMs: 20_000,
      beforeRestart: () => clearLeftServer(home),
    },
    guard,
    onChange,
  );
}

async function waitUntilReady(url: string, child: SupervisedChild, logFile: string): Promise<void> {
  const answer = await waitForDatabase(url, { timeoutMs: 60_000, giveUp: () => child.deaths() >= 3 });
  if (answer === 'ready') return;
  await child.stop();
  throw new Failure(
    answer === 'wrong-password'
      ? 'The database does not accept the password in secrets.json: the two come from different data folders. Put the right secrets.json back, or run `npm run reset` to begin anew.'
      : `PostgreSQL does not come up. The end of ${logFile}:\n${tailOf(logFile)}`,
  );
}

function localUrl(user: string, password: string, port: number, name: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
}
