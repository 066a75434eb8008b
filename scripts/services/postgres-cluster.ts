import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.ts';
import type { PostgresHome } from './postgres-home.ts';
import { commandOf, isGroupAlive } from './process-group.ts';

/** For tests: nothing has to outlive a power cut. */
export const FORGETFUL_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  // Inside the data folder, so that nothing stays in memory when a killed run's folder is removed.
  'dynamic_shared_memory_type=mmap',
];

const SETTINGS = [
  // With JIT a doctor's slot query takes 31–45 ms in place of 1–2.5.
  'jit=off',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  // The log must not hold what people wrote: no statements, no values of rows.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];

const program = (home: PostgresHome, name: string) =>
  path.join(home.nativeDir, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** Makes the cluster when there is none. Beside its place first, so that a start cut short leaves no half of one. */
export function createClusterIfMissing(home: PostgresHome, password: string): boolean {
  if (fs.existsSync(path.join(home.clusterDir, 'PG_VERSION'))) return false;
  const parent = path.dirname(home.clusterDir);
  fs.mkdirSync(parent, { recursive: true, mode: 0o755 });
  const draft = `${home.clusterDir}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  const passwordFile = path.join(parent, `password-${randomBytes(6).toString('hex')}`);
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (home.user) {
    for (const entry of [draft, passwordFile]) fs.chownSync(entry, home.user.uid, home.user.gid);
  }
  try {
    const made = spawnSync(
      program(home, 'initdb'),
      [
        `--pgdata=${draft}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-sync',
      ],
      { ...home.user, cwd: '/', encoding: 'utf8', env: postgresEnvironment() },
    );
    if (made.status !== 0) {
      throw new Failure(
        `PostgreSQL could not make its data folder ${draft}:\n${made.stderr || made.error?.message}`,
      );
    }
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(draft, home.clusterDir);
  return true;
}

/** How the server is run. */
export function postgresCommand(home: PostgresHome, port: number, more: string[] = []) {
  return {
    command: program(home, 'postgres'),
    args: [
      '-D',
      home.clusterDir,
      '-p',
      String(port),
      ...[...SETTINGS, ...more].flatMap((set) => ['-c', set]),
    ],
    env: postgresEnvironment(),
    cwd: '/',
    ...home.user,
  };
}

/**
 * Clears what a killed server left. PostgreSQL itself removes a lock whose process is gone, but not one whose
 * number now belongs to another program; and backends of a killed postmaster need a moment to notice.
 */
export async function clearLeftServer(home: PostgresHome): Promise<void> {
  const lockFile = path.join(home.clusterDir, 'postmaster.pid');
  const pid = Number.parseInt(readFirstLine(lockFile), 10);
  if (!Number.isInteger(pid) || process.platform === 'win32') return;
  if (commandOf(pid)?.includes(home.clusterDir)) {
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      signalOnly(pid, signal);
      if (await isGoneWithin(pid, 4000)) break;
    }
  }
  await allGoneWithin(home.clusterDir, 4000);
  fs.rmSync(lockFile, { force: true });
}

function readFirstLine(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')[0] ?? '';
  } catch {
    return '';
  }
}

function signalOnly(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (!isGroupAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** Waits until no process works in the folder any more: as long as one does, its shared memory is in use. */
async function allGoneWithin(clusterDir: string, milliseconds: number): Promise<void> {
  if (process.platform !== 'linux') return;
  const end = Date.now() + milliseconds;
  while (Date.now() < end && processesIn(clusterDir).length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const pid of processesIn(clusterDir)) signalOnly(pid, 'SIGKILL');
}

function processesIn(dir: string): number[] {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      return fs.readlinkSync(`/proc/${pid}/cwd`) === dir;
    } catch {
      return false;
    }
  });
}

/** Only what PostgreSQL needs: none of our secrets, and messages in one language. */
function postgresEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', NODE_ENV: 'production' };
}
