import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startGuard } from './services/guard-client.ts';
import { freePort, freePorts } from './services/ports.ts';
import { type RunFile, readRunFile } from './services/run-file.ts';
import { throwAwayDir } from './services/throw-away-dir.ts';
import { isAlive, until } from './testing/processes.ts';

type Variables = Record<string, string>;

const FIRST_START_MS = 10 * 60_000;
const SECOND_START_MS = 15_000;
const dataDir = throwAwayDir('start');
// A run of the tests that is killed must not leave a product behind.
const guard = startGuard();
let environment: NodeJS.ProcessEnv;
let npm: ChildProcess | undefined;
let output = '';

beforeAll(async () => {
  const [port, database, signal, tcp, udp] = await freePorts(5);
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_)/.test(name));
  environment = {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production',
    ANTEROOM_DATA_DIR: dataDir,
    NEXT_DIST_DIR: '.test/next',
    PORT: String(port),
    DATABASE_PORT: String(database),
    LIVEKIT_PORT: String(signal),
    LIVEKIT_TCP_PORT: String(tcp),
    LIVEKIT_UDP_PORT: String(udp),
  };
});

afterEach(async () => {
  if (npm?.pid && npm.exitCode === null && npm.signalCode === null) {
    process.kill(-npm.pid, 'SIGINT');
    await ended();
  }
});
afterAll(() => {
  guard.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** Runs `npm start` as a terminal does: in a process group of its own. */
function start(more: Variables = {}): void {
  output = '';
  npm = spawn('npm', ['start'], {
    env: { ...environment, ...more },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (npm.pid) guard.watch(npm.pid, 'process');
  for (const stream of [npm.stdout, npm.stderr]) stream?.on('data', (chunk) => (output += chunk));
}

/** Waits for `Ready:` and gives what runs. */
async function ready(withinMs = FIRST_START_MS): Promise<RunFile> {
  await until(`Ready: in\n${output}`, withinMs, () => /^Ready: /m.test(output) || npm?.exitCode !== null);
  expect(output).toMatch(/^Ready: http:\/\/localhost:\d+$/m);
  return readRunFile(dataDir) as RunFile;
}

const ended = () => until('npm has ended', 30_000, () => npm?.exitCode !== null || npm?.signalCode !== null);

const pidsOf = (run: RunFile) => [run.supervisor, ...Object.values(run.pids)].filter((pid) => pid !== null);

const nothingLeft = (run: RunFile, withinMs: number) =>
  until('nothing is left', withinMs, () => !pidsOf(run).some(isAlive));

async function health(): Promise<{ status: number; body: Record<string, string> }> {
  const answer = await fetch(`http://127.0.0.1:${environment.PORT}/api/health`);
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

const isWell = () =>
  health().then(
    ({ status }) => status === 200,
    () => false,
  );

describe('npm start', () => {
  it('ends in Ready: and the demo accounts, and Ctrl-C stops everything', async () => {
    start();
    const run = await ready();
    expect(output).toMatch(/Demo accounts:\n\s+Patient\s+\S+@\S+\s+\S/);
    expect(Object.values(run.pids).every((pid) => pid !== null && isAlive(pid))).toBe(true);
    expect(await health()).toMatchObject({ status: 200, body: { status: 'up' } });
    for (const name of ['secrets.json', 'run.json', 'livekit.yaml']) {
      expect(fs.statSync(path.join(dataDir, name)).mode & 0o777, name).toBe(0o600);
    }
    process.kill(-(npm?.pid as number), 'SIGINT');
    await ended();
    expect(output).toContain('Everything has stopped.');
    await nothingLeft(run, 1000);
  }, 700_000);

  it('is ready within 15 s the second time, and is over within 5 s of `kill -9` of npm', async () => {
    start();
    const run = await ready(SECOND_START_MS);
    npm?.kill('SIGKILL');
    await nothingLeft(run, 5000);
  });

  it('is over within 5 s of `kill -9` of npm and of the supervisor, and the next start recovers', async () => {
    start();
    const run = await ready();
    npm?.kill('SIGKILL');
    process.kill(run.supervisor, 'SIGKILL');
    await nothingLeft(run, 5000);
    start();
    await ready(SECOND_START_MS);
    expect(await isWell()).toBe(true);
  });

  it.each(['app', 'worker', 'livekit', 'postgres'])('brings %s back after `kill -9`', async (part) => {
    start();
    const before = (await ready()).pids[part] as number;
    process.kill(before, 'SIGKILL');
    await until(`another ${part}`, 30_000, () => {
      const now = readRunFile(dataDir)?.pids[part];
      return Boolean(now && now !== before && isAlive(now));
    });
    await until('all is well again', 60_000, isWell);
  });

  it('refuses a data folder that is in use', async () => {
    start();
    const run = await ready();
    const second = spawn('npm', ['start'], { env: { ...environment, PORT: String(await freePort()) } });
    let words = '';
    second.stderr.on('data', (chunk) => (words += chunk));
    await until('the second has ended', 60_000, () => second.exitCode !== null);
    expect(words).toContain(`Anteroom already runs from ${dataDir} (process ${run.supervisor}, `);
    expect(await isWell()).toBe(true);
  });
});

describe('npm start stops with a sentence', () => {
  async function sentence(more: Variables): Promise<string> {
    start(more);
    await until('npm has ended', 60_000, () => npm?.exitCode !== null);
    expect(npm?.exitCode).not.toBe(0);
    return output;
  }

  it('when the asked-for port is taken', async () => {
    const taken = net.createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as net.AddressInfo;
    expect(await sentence({ PORT: String(port) })).toContain(
      `PORT is ${port}, but another program uses that port.`,
    );
    taken.close();
  });

  it.each<[Variables, string]>([
    [{ PORT: 'eighty' }, 'PORT must be a port number from 1 to 65535.'],
    [{ HOST: '0.0.0.0', NEXTAUTH_URL: 'http://192.0.2.1:3000' }, 'NEXTAUTH_SECRET is not set.'],
    [{ LIVEKIT_URL: 'wss://media.example.org' }, 'LIVEKIT_API_KEY is not set.'],
  ])('for %j', async (more, expected) => {
    expect(await sentence(more)).toContain(expected);
  });
});
