import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { hashFiles } from '../../scripts/services/hash-files.ts';
import { freePort } from '../../scripts/services/ports.ts';
import { runCommand } from '../../scripts/services/run-command.ts';
import { stopChild } from '../../scripts/testing/processes.ts';
import { emptyAppSources } from './sources.ts';

export interface EmptyApp {
  readonly url: string;
  /** From starting its server to its first answer, in seconds. */
  readonly secondsToAnswer: number;
  readonly stop: () => Promise<void>;
}

const next = (projectDir: string) => path.join(projectDir, 'node_modules/next/dist/bin/next');

/** Writes the empty app, builds it with the project's own Next and serves it as the product is served. */
export async function startEmptyApp(
  projectDir: string,
  environment: Record<string, string> = {},
): Promise<EmptyApp> {
  const dir = path.join(projectDir, '.test/bench/empty-next');
  await buildEmptyApp(projectDir, dir);
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [next(projectDir), 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: dir,
    stdio: ['ignore', fs.openSync(path.join(dir, 'server.log'), 'w'), 'inherit'],
    env: { ...process.env, ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const stop = () => stopChild(child, 5000);
  try {
    const url = `http://localhost:${port}`;
    await waitForAnswer(url, child);
    return { url, secondsToAnswer: (performance.now() - started) / 1000, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Built when its sources or a package changed: what it is measured with is what the product has today. */
async function buildEmptyApp(projectDir: string, dir: string): Promise<void> {
  const stampFile = path.join(dir, 'bench-build.txt');
  const lock = hashFiles(projectDir, ['package-lock.json']);
  const wanted = JSON.stringify({ lock, sources: emptyAppSources });
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) return;
  fs.rmSync(dir, { recursive: true, force: true });
  for (const [name, text] of Object.entries(emptyAppSources)) {
    const file = path.join(dir, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  await runCommand({
    command: process.execPath,
    args: [next(projectDir), 'build'],
    cwd: dir,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    logFile: path.join(dir, 'build.log'),
    failure: 'The empty app could not be built',
  });
  fs.writeFileSync(stampFile, wanted);
}

async function waitForAnswer(url: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + 120_000;
  while (Date.now() < end && child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('The empty app does not answer.');
}
