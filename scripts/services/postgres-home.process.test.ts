import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearLeftServer, createClusterIfMissing } from './postgres-cluster.ts';
import { outsideClusterDir, postgresHome, reachablePrograms } from './postgres-home.ts';
import { throwAwayDir } from './throw-away-dir.ts';

const isRoot = process.getuid?.() === 0;
let base: string;

beforeEach(() => {
  base = throwAwayDir('home');
});
afterEach(() => {
  const outside = path.dirname(outsideClusterDir(path.join(base, 'closed/data')));
  fs.rmSync(outside, { recursive: true, force: true });
  fs.rmSync(base, { recursive: true, force: true });
});

function dataDirIn(folder: string, mode: number): string {
  const dataDir = path.join(base, folder, 'data');
  fs.mkdirSync(dataDir, { recursive: true });
  fs.chmodSync(path.join(base, folder), mode);
  return dataDir;
}

it('keeps the data in the data folder where PostgreSQL can reach it', async () => {
  const dataDir = dataDirIn('open', 0o755);
  const home = postgresHome(dataDir);
  expect(home.clusterDir).toBe(path.join(dataDir, 'postgres'));
  expect(createClusterIfMissing(home, 'a password')).toBe(true);
  expect(createClusterIfMissing(home, 'a password')).toBe(false);
  // Nothing of the making stays, least of all the password.
  expect(fs.readdirSync(dataDir)).toEqual(['postgres']);
  await clearLeftServer(home);
});

it('makes the data anew after a start that was cut short', () => {
  const home = postgresHome(dataDirIn('open', 0o755));
  fs.mkdirSync(`${home.clusterDir}.new/base`, { recursive: true });
  expect(createClusterIfMissing(home, 'a password')).toBe(true);
  expect(fs.existsSync(path.join(home.clusterDir, 'PG_VERSION'))).toBe(true);
});

describe.runIf(isRoot)('in a folder that only root may enter', () => {
  it('puts the data where the user postgres can reach it, and finds it again', () => {
    const dataDir = dataDirIn('closed', 0o700);
    const home = postgresHome(dataDir);
    expect(home.clusterDir).toBe(outsideClusterDir(dataDir));
    createClusterIfMissing(home, 'a password');
    expect(fs.statSync(home.clusterDir).mode & 0o777).toBe(0o700);
    fs.chmodSync(path.join(base, 'closed'), 0o755);
    expect(postgresHome(dataDir).clusterDir).toBe(home.clusterDir);
  });

  it('says so when it may no longer enter the folder that holds the data', () => {
    const dataDir = dataDirIn('closed', 0o755);
    createClusterIfMissing(postgresHome(dataDir), 'a password');
    fs.chmodSync(path.join(base, 'closed'), 0o700);
    expect(() => postgresHome(dataDir)).toThrow(/user postgres may no longer enter/);
  });

  it('runs a copy of the programs', () => {
    const { nativeDir, user } = postgresHome(dataDirIn('open', 0o755));
    const closed = path.join(dataDirIn('closed', 0o700), 'native');
    fs.cpSync(nativeDir, closed, { recursive: true, verbatimSymlinks: true });
    const copy = reachablePrograms({ dir: closed, version: 'test' }, user as { uid: number; gid: number });
    try {
      expect(copy).toMatch(/^\/var\/cache\/anteroom\/postgres-test-/);
      const program = path.join(copy, 'bin/postgres');
      expect(spawnSync(program, ['--version'], { ...user, cwd: '/' }).status).toBe(0);
    } finally {
      fs.rmSync(copy, { recursive: true, force: true });
    }
  });
});
