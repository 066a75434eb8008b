import { createDatabaseClient, setDatabase } from '#lib/db/client';
import { migrateDatabase } from '#lib/db/migrate';
import { readConfiguration } from '../../scripts/services/configuration.ts';
import { prepareDataDir } from '../../scripts/services/data-dir.ts';
import { composeEnvironment } from '../../scripts/services/environment.ts';
import { startGuard } from '../../scripts/services/guard-client.ts';
import { startMediaServer } from '../../scripts/services/media.ts';
import { choosePorts } from '../../scripts/services/plan-ports.ts';
import { freePorts } from '../../scripts/services/ports.ts';
import { startPostgres } from '../../scripts/services/postgres.ts';
import { loadSecrets } from '../../scripts/services/secrets.ts';
import { benchDir } from '../product/bench-dir.ts';

/**
 * PostgreSQL (durable, as the product runs it) and the media server, without an app. Sets the environment that
 * the product's functions read, and the database they use.
 */
export async function startServices(projectDir: string) {
  const { dir, remove } = benchDir('database');
  const [app, database, signal, tcp, udp] = (await freePorts(5)).map(String);
  const configuration = readConfiguration(
    {
      ANTEROOM_DATA_DIR: dir,
      ANTEROOM_CACHE_DIR: process.env.ANTEROOM_CACHE_DIR,
      PORT: app,
      DATABASE_PORT: database,
      LIVEKIT_PORT: signal,
      LIVEKIT_TCP_PORT: tcp,
      LIVEKIT_UDP_PORT: udp,
    },
    { projectDir, development: false },
  );
  await prepareDataDir(configuration);
  const guard = startGuard();
  const stops: (() => unknown)[] = [remove, () => guard.stop()];
  const stop = async () => {
    for (const end of stops.reverse()) await end();
  };
  try {
    const secrets = loadSecrets(dir);
    const ports = await choosePorts(configuration);
    const environment = composeEnvironment(configuration, secrets, ports, {});
    const common = { secrets, guard, onChange: () => {} };
    await ports.release('app');
    await ports.release('database');
    const postgres = await startPostgres({ ...common, dataDir: dir, port: Number(database) });
    stops.push(() => postgres.child.stop());
    const url = environment.DATABASE_URL ?? '';
    await migrateDatabase(url, projectDir);
    if (!ports.media) throw new Error('No ports for the media server.');
    const { child } = await startMediaServer({
      ...common,
      configuration,
      ports: ports.media,
      appPort: ports.app,
      note: () => {},
      beforeListening: () => ports.release('media'),
    });
    stops.push(() => child.stop());
    const db = createDatabaseClient(url);
    stops.push(() => db.$disconnect());
    setDatabase(db);
    Object.assign(process.env, environment, { LOG_LEVEL: 'error' });
    return { db, url, environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export type Services = Awaited<ReturnType<typeof startServices>>;
