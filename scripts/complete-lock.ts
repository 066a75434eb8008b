// `npm run lock:complete`, after each change of a version.
// A registry that serves only some platforms' builds of a package leaves the others out of the lock, and
// `npm ci` then refuses it on every machine. This adds their entries, which later installs keep.
import fs from 'node:fs';
import path from 'node:path';

interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

interface Lock {
  packages: Record<string, LockEntry>;
}

/** Adds what is missing to a lock's `packages`. Returns the names that were added. */
export function completeLock(lock: Lock): string[] {
  const added: string[] = [];
  for (const [where, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(lock, where, name)) continue;
      const version = range.replace(/^[\^~]/, '');
      lock.packages[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev && { dev: true }),
        optional: true,
      };
      added.push(`${name}@${version}`);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}

/** Whether `name` can be resolved from the package at `where`, walking up as Node does. */
function isLocked(lock: Lock, where: string, name: string): boolean {
  for (let base = where; ; base = parentOf(base)) {
    if (lock.packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
    if (!base) return false;
  }
}

function parentOf(base: string): string {
  return base.includes('/node_modules/') ? base.slice(0, base.lastIndexOf('/node_modules/')) : '';
}

/** What a name says about the machines that the package is for. */
function platformOf(name: string): LockEntry {
  const os = /(darwin|linux|win32|android|freebsd|openbsd|netbsd|sunos|aix|openharmony)/.exec(name)?.[1];
  const cpu = /(arm64|x64|ia32|ppc64|s390x|riscv64|loong64|mips64el|wasm32|arm)/.exec(name)?.[1];
  const libc = /musl/.test(name) ? 'musl' : /gnu/.test(name) ? 'glibc' : undefined;
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && libc && { libc: [libc] }),
  };
}

if (import.meta.main) {
  const file = path.resolve(import.meta.dirname, '../package-lock.json');
  const lock: Lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(added.length > 0 ? `Added:\n${added.join('\n')}\n` : 'Nothing is missing.\n');
}
