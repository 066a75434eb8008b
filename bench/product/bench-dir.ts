import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder for one run's data, on the disk: what a commit costs shall be what it costs. Gone at the end. */
export function benchDir(name: string): { dir: string; remove: () => void } {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), `anteroom-bench-${name}-`));
  // As root PostgreSQL's user has to come through.
  if (process.getuid?.() === 0) fs.chmodSync(dir, 0o755);
  return { dir, remove: () => fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 }) };
}
