import { migrateDatabase } from '#lib/db/migrate';
import type { Configuration } from './configuration.ts';
import { prepareDataDir } from './data-dir.ts';
import { composeEnvironment } from './environment.ts';
import { startGuard } from './guard-client.ts';
import { choosePorts } from './plan-ports.ts';
import { startPostgres } from './postgres.ts';
import { isRunning, readRunFile } from './run-file.ts';
import { loadSecrets } from './secrets.ts';

/**
 * Runs a command against the product's database with the product's environment: that of the product that runs
 * from this data folder, or else a database started for as long as the command takes.
 */
export async function withDatabase(configuration: Configuration, work: () => Promise<void>): Promise<void> {
  const run = readRunFile(configuration.dataDir);
  if (run && isRunning(run)) {
    Object.assign(process.env, run.environment);
    return work();
  }
  await prepareDataDir(configuration);
  const { dataDir } = configuration;
  const secrets = loadSecrets(dataDir);
  const ports = await choosePorts(configuration);
  Object.assign(process.env, composeEnvironment(configuration, secrets, ports));
  const guard = startGuard();
  await ports.release('database');
  try {
    const started = ports.database
      ? await startPostgres({ dataDir, port: ports.database, secrets, guard, onChange: () => {} })
      : null;
    try {
      await migrateDatabase(process.env.DATABASE_URL ?? '', configuration.projectDir);
      await work();
    } finally {
      await started?.child.stop();
    }
  } finally {
    guard.stop();
  }
}
