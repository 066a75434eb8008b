import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePorts } from '../../scripts/services/ports.ts';
import { readRunFile } from '../../scripts/services/run-file.ts';
import { stopChild } from '../../scripts/testing/processes.ts';

/** One line of the start: `  ✓  Migrations     up to date (0.7 s)`. */
export interface StartStep {
  readonly name: string;
  readonly said: string;
  readonly seconds: number;
}

export interface Product {
  readonly url: string;
  readonly databaseUrl: string;
  readonly environment: Record<string, string>;
  readonly steps: readonly StartStep[];
  /** From the command to `Ready:`, in seconds. */
  readonly secondsToReady: number;
  readonly stop: () => Promise<void>;
}

/** The settings of whoever runs the bench must not reach what is measured. */
const NOT_PASSED_ON =
  /^(DATABASE_|NEXTAUTH_|LIVEKIT_(?!RELEASES)|SMTP_|MAIL_|TRUSTED_|PORT$|HOST$|LOG_LEVEL$|NODE_ENV$|npm_)/;
const STEP = /^\s+✓\s+(\S.*?)\s{2,}(.*) \(([\d.]+) s\)$/;
const START_WITHIN_MS = 10 * 60_000;

/** Runs what `npm start` runs, with ports and a build folder of its own, and waits for `Ready:`. */
export async function startProduct(projectDir: string, dataDir: string): Promise<Product> {
  const [app, database, signal, tcp, udp] = (await freePorts(5)).map(String);
  const passedOn = Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name));
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: projectDir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries(passedOn),
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      ANTEROOM_DATA_DIR: dataDir,
      NEXT_DIST_DIR: '.test/bench/next',
      PORT: app,
      DATABASE_PORT: database,
      LIVEKIT_PORT: signal,
      LIVEKIT_TCP_PORT: tcp,
      LIVEKIT_UDP_PORT: udp,
    },
  });
  const steps = await readStart(child);
  const secondsToReady = (performance.now() - started) / 1000;
  const stop = () => stopChild(child, 30_000);
  const run = readRunFile(dataDir);
  if (!steps || !run) {
    const log = path.join(dataDir, 'logs/build.log');
    await stop();
    throw new Error(
      `The product did not start. ${fs.existsSync(log) ? fs.readFileSync(log, 'utf8').slice(-2000) : ''}`,
    );
  }
  return {
    url: run.urls.app ?? '',
    databaseUrl: run.urls.database ?? '',
    environment: run.environment,
    steps,
    secondsToReady,
    stop,
  };
}

/** The steps up to `Ready:`, or null when it ended before. */
function readStart(child: ChildProcess): Promise<StartStep[] | null> {
  const steps: StartStep[] = [];
  child.stderr?.pipe(process.stderr);
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve(null), START_WITHIN_MS);
    const end = (answer: StartStep[] | null) => {
      clearTimeout(giveUp);
      resolve(answer);
    };
    child.once('exit', () => end(null));
    if (!child.stdout) return end(null);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, name, said = '', seconds] = STEP.exec(line) ?? [];
      if (name) steps.push({ name, said, seconds: Number(seconds) });
      if (line.startsWith('Ready:')) end(steps);
    });
  });
}
