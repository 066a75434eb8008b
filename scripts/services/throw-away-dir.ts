import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const OWNER = 'owner.pid';

/** A folder for data that is thrown away: in memory where the system has such a place. */
export function throwAwayDir(name: string): string {
  const base = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  sweep(base);
  const dir = fs.mkdtempSync(path.join(base, `anteroom-${name}-`));
  fs.writeFileSync(path.join(dir, OWNER), String(process.pid));
  // The user postgres has to come in when we are root.
  fs.chmodSync(dir, process.getuid?.() === 0 ? 0o755 : 0o700);
  return dir;
}

/** Removes what runs that were killed left: memory is not given back by itself. */
function sweep(base: string): void {
  for (const name of fs.readdirSync(base).filter((entry) => entry.startsWith('anteroom-'))) {
    const dir = path.join(base, name);
    try {
      const owner = Number(fs.readFileSync(path.join(dir, OWNER), 'utf8'));
      if (!isAlive(owner)) fs.rmSync(dir, { recursive: true, force: true });
    } catch {
      // Somebody else's, or being made at this moment.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
