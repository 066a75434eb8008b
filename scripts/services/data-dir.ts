import fs from 'node:fs';
import path from 'node:path';
import type { Configuration } from './configuration.ts';
import { Failure } from './failure.ts';
import { commandOf, endOrphans } from './process-group.ts';
import { isRunning, readRunFile } from './run-file.ts';

const LARGEST_LOG_BYTES = 10 * 1024 * 1024;
const OUR_COMMANDS = /postgres|livekit-server|next|worker\/main/;

/**
 * Makes the data folder ready for a start: refuses when another start uses it, ends what a killed one left
 * behind, and keeps the logs small.
 */
export async function prepareDataDir(configuration: Configuration): Promise<void> {
  const { dataDir } = configuration;
  const logDir = path.join(dataDir, 'logs');
  try {
    // As root PostgreSQL's user has to come through; the files inside are private one by one.
    fs.mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
    fs.mkdirSync(logDir, { recursive: true, mode: 0o700 });
    fs.accessSync(dataDir, fs.constants.W_OK);
  } catch (error) {
    throw new Failure(`The data folder ${dataDir} cannot be used: ${(error as Error).message}.`);
  }
  const run = readRunFile(dataDir);
  if (run && isRunning(run)) {
    throw new Failure(
      `Anteroom already runs from ${dataDir} (process ${run.supervisor}, ${run.urls.app}). Stop it first, or set ANTEROOM_DATA_DIR to another folder.`,
    );
  }
  if (run) await endLeftovers(run.pids);
  for (const name of fs.readdirSync(logDir)) rotate(path.join(logDir, name));
}

/** After `kill -9` of the guard too: what the last start wrote down and still runs under our name. */
async function endLeftovers(pids: Record<string, number | null>): Promise<void> {
  const left = Object.entries(pids)
    .filter((entry): entry is [string, number] => entry[0] !== 'guard' && entry[1] !== null)
    .filter(([, pid]) => OUR_COMMANDS.test(commandOf(pid) ?? ''))
    .map(([name, pid]) => ({
      pid,
      kind: name === 'postgres' ? ('postgres' as const) : ('process' as const),
    }));
  if (left.length > 0) await endOrphans(left);
}

function rotate(file: string): void {
  if (file.endsWith('.1') || fs.statSync(file).size < LARGEST_LOG_BYTES) return;
  fs.renameSync(file, `${file}.1`);
}
