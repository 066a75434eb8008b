import fs from 'node:fs';
import path from 'node:path';
import type { Configuration } from './configuration.ts';
import { Failure } from './failure.ts';
import { outsideClusterDir } from './postgres-home.ts';
import { openPrompt } from './prompt.ts';
import { isRunning, readRunFile } from './run-file.ts';

/** What a data folder holds of ours; nothing else in it is touched. */
const OURS = ['postgres', 'postgres.new', 'logs', 'secrets.json', 'livekit.yaml', 'run.json'];

/** Wipes the data of this folder after asking. A database of one's own (DATABASE_URL) is never touched. */
export async function resetData(configuration: Configuration, options: { ask: boolean }): Promise<void> {
  const { dataDir } = configuration;
  const run = readRunFile(dataDir);
  if (run && isRunning(run)) throw new Failure(`Anteroom runs from ${dataDir}. Stop it first.`);
  const outside = path.dirname(outsideClusterDir(dataDir));
  const found = [...OURS.map((name) => path.join(dataDir, name)), outside].filter((entry) =>
    fs.existsSync(entry),
  );
  if (found.length === 0) {
    process.stdout.write(`There is nothing in ${dataDir} to wipe.\n`);
    return;
  }
  if (options.ask && !(await isConfirmed(dataDir))) {
    process.stdout.write('Nothing was wiped.\n');
    return;
  }
  for (const entry of found) fs.rmSync(entry, { recursive: true, force: true });
  process.stdout.write('Wiped. The next start begins with an empty database.\n');
}

async function isConfirmed(dataDir: string): Promise<boolean> {
  const prompt = openPrompt();
  const answer = await prompt.ask(
    `All people, visits, notes and secrets in ${dataDir} will be gone for good. Type "wipe" to go on`,
  );
  prompt.close();
  return answer.toLowerCase() === 'wipe';
}
