import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { commandOf } from './process-group.ts';
import { writePrivateFile } from './secrets.ts';

const schema = z.object({
  supervisor: z.number(),
  pids: z.record(z.string(), z.number().nullable()),
  ports: z.record(z.string(), z.number()),
  urls: z.record(z.string(), z.string()),
  /** True once `Ready:` has been printed. */
  ready: z.boolean(),
  /** What the app and the worker were given; it holds secrets, so the file has mode 0600. */
  environment: z.record(z.string(), z.string()),
});

/** What runs from a data folder: for tests, for `admin:create`, and for the next start after a crash. */
export type RunFile = z.infer<typeof schema>;

const fileIn = (dataDir: string) => path.join(dataDir, 'run.json');

export function writeRunFile(dataDir: string, run: RunFile): void {
  writePrivateFile(fileIn(dataDir), `${JSON.stringify(run, null, 2)}\n`);
}

export function removeRunFile(dataDir: string): void {
  fs.rmSync(fileIn(dataDir), { force: true });
}

/** What the last start wrote, or null. A damaged file says nothing and is no reason to stop. */
export function readRunFile(dataDir: string): RunFile | null {
  try {
    return schema.parse(JSON.parse(fs.readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

/** Whether the supervisor that wrote the file still runs. */
export function isRunning(run: RunFile): boolean {
  return Boolean(commandOf(run.supervisor)?.includes('start.ts'));
}
