import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** One hash over files and folders (sorted, by path and content), leaving out what `skip` names. */
export function hashFiles(projectDir: string, entries: string[], skip: RegExp = /(?!)/): string {
  const hash = createHash('sha256');
  for (const entry of entries) {
    for (const file of filesBelow(projectDir, entry, skip)) {
      hash
        .update(`${file}\0`)
        .update(fs.readFileSync(path.join(projectDir, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** The files at or below an entry, as sorted paths from the project's folder with forward slashes. */
export function filesBelow(projectDir: string, entry: string, skip: RegExp): string[] {
  if (skip.test(entry)) return [];
  const stat = fs.statSync(path.join(projectDir, entry), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [entry];
  return fs
    .readdirSync(path.join(projectDir, entry))
    .sort()
    .flatMap((name) => filesBelow(projectDir, `${entry}/${name}`, skip));
}
