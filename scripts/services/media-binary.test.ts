import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfiguration } from './configuration.ts';
import type { Guard } from './guard-client.ts';
import { findMediaServer, mediaCacheDir } from './media-binary.ts';

const SAYS_VERSION = '#!/bin/sh\necho "livekit-server version 1.14.0"\n';
const guard: Guard = { pid: () => undefined, watch: () => {}, forget: () => {}, stop: () => {} };
let base: string;

beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'media-'));
  fs.mkdirSync(path.join(base, 'bin'));
  fs.mkdirSync(path.join(base, 'data/logs'), { recursive: true });
  // Neither Go nor a media server of this machine.
  vi.stubEnv('PATH', path.join(base, 'bin'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(base, { recursive: true, force: true });
});

const configuration = () =>
  readConfiguration(
    {
      ANTEROOM_DATA_DIR: path.join(base, 'data'),
      ANTEROOM_CACHE_DIR: path.join(base, 'cache'),
      LIVEKIT_RELEASES_URL: 'http://127.0.0.1:1',
    },
    { projectDir: process.cwd(), development: false },
  );

const find = () => findMediaServer(configuration(), guard, () => {});

function writeProgram(file: string, text: string) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text, { mode: 0o755 });
}

const cached = () => path.join(mediaCacheDir(configuration()), 'livekit-server');

describe('the media server', () => {
  it('is taken from the PATH first', async () => {
    writeProgram(path.join(base, 'bin/livekit-server'), SAYS_VERSION);
    writeProgram(cached(), SAYS_VERSION);
    expect(await find()).toEqual({
      file: path.join(base, 'bin/livekit-server'),
      from: '1.14.0, found on the PATH',
    });
  });

  it('is taken from the cache when the one on the PATH does not run', async () => {
    writeProgram(path.join(base, 'bin/livekit-server'), '#!/bin/sh\nexit 1\n');
    writeProgram(cached(), SAYS_VERSION);
    expect(await find()).toMatchObject({ file: cached(), from: '1.14.0, from the cache' });
  });

  it('that cannot be had is explained: what was tried, why it failed, what to do', async () => {
    writeProgram(cached(), 'made for another machine');
    const failure = await find().catch((error: Error) => error.message);
    expect(failure).toMatch(/`livekit-server` on the PATH: there is none/);
    expect(failure).toMatch(/the cache .*livekit-server does not run/);
    expect(failure).toMatch(/official release 1\.13\.5: 127\.0\.0\.1:1 cannot be reached/);
    expect(failure).toMatch(/build of tools\/livekit with Go: Go is not installed/);
    expect(failure).toMatch(/install Go 1\.26/);
    expect(failure).toMatch(/LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET/);
  });

  it('names the reason that Go gives', async () => {
    writeProgram(path.join(base, 'bin/go'), '#!/bin/sh\necho "go.mod requires go >= 1.26" >&2\nexit 1\n');
    await expect(find()).rejects.toThrow(/Go does not run: go\.mod requires go >= 1\.26/);
  });
});
