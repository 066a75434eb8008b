import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isAlive, until } from '../testing/processes.ts';
import { throwAwayDir } from './throw-away-dir.ts';

interface Said {
  port: number;
  pids: Record<string, number>;
}

let dataDir: string;
let supervisor: ChildProcess;
let last: Said | undefined;

beforeEach(() => {
  dataDir = throwAwayDir('guard');
});
afterEach(() => {
  supervisor.kill('SIGKILL');
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the small product and waits until all of it runs. */
async function begin(): Promise<Said> {
  supervisor = spawn(process.execPath, ['scripts/testing/small-product.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  last = undefined;
  readline.createInterface({ input: supervisor.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    if (line.startsWith('{')) last = JSON.parse(line);
  });
  return saidThat(() => true);
}

/** Waits until all parts run and the small product says something that fits. */
async function saidThat(fits: (said: Said) => boolean): Promise<Said> {
  const all = (said: Said) => Object.values(said.pids).every((pid) => pid && isAlive(pid));
  await until('the small product says so', 60_000, () => Boolean(last && all(last) && fits(last)));
  return last as Said;
}

const expectAllGone = (pids: Record<string, number>) =>
  until('nothing is left', 5000, () => !Object.values(pids).some(isAlive));

it('leaves nothing behind when the supervisor is killed', async () => {
  const { pids } = await begin();
  supervisor.kill('SIGKILL');
  await expectAllGone(pids);
});

it('leaves nothing behind when the guard is killed first', async () => {
  const { pids } = await begin();
  process.kill(pids.guard as number, 'SIGKILL');
  const next = await saidThat((said) => said.pids.guard !== pids.guard);
  supervisor.kill('SIGKILL');
  await expectAllGone(next.pids);
});

it('starts a child again that was killed, without its old children', async () => {
  const { pids } = await begin();
  process.kill(pids.child as number, 'SIGKILL');
  await saidThat((said) => said.pids.child !== pids.child && said.pids.grandchild !== pids.grandchild);
  expect(isAlive(pids.grandchild as number)).toBe(false);
});

it('starts PostgreSQL again on the same data after its postmaster was killed', async () => {
  const { pids, port } = await begin();
  const versionFile = path.join(dataDir, 'postgres/PG_VERSION');
  const born = fs.statSync(versionFile).birthtimeMs;
  process.kill(pids.postgres as number, 'SIGKILL');
  const next = await saidThat((said) => said.pids.postgres !== pids.postgres);
  expect(next.port).toBe(port);
  expect(fs.statSync(versionFile).birthtimeMs).toBe(born);
});

it('starts on data whose lock names a process of somebody else', async () => {
  const first = await begin();
  supervisor.kill('SIGKILL');
  await expectAllGone(first.pids);
  // As after a power cut: the lock is there, and its number belongs to another program by now (ourselves).
  const lock = path.join(dataDir, 'postgres/postmaster.pid');
  fs.writeFileSync(lock, `${process.pid}\n${path.join(dataDir, 'postgres')}\n`);
  await begin();
});

it('stops everything in order when it is asked', async () => {
  const { pids } = await begin();
  supervisor.kill('SIGTERM');
  await expectAllGone(pids);
  expect(fs.existsSync(path.join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
});
