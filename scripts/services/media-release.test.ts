import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tarGzOf, zipOf } from '../testing/archives.ts';
import { downloadMediaServer, MEDIA_VERSION, releaseArchiveName } from './media-release.ts';

const PROGRAM = '#!/bin/sh\necho "livekit-server version 1.13.5"\n';
const LINUX = `livekit_${MEDIA_VERSION}_linux_amd64.tar.gz`;
const WINDOWS = `livekit_${MEDIA_VERSION}_windows_amd64.zip`;
const good = tarGzOf({ LICENSE: 'Apache-2.0\n', 'livekit-server': PROGRAM });

/** What the server of releases has, by file name. */
let files: Map<string, Buffer>;
/** Archives that break off half-way though their full length was announced. */
let broken: Set<string>;
let releasesUrl = '';
let target = '';
const asked: string[] = [];

const server = http.createServer((request, response) => {
  const name = request.url?.split('/').at(-1) ?? '';
  asked.push(request.url ?? '');
  const content = files.get(name);
  if (!content) return response.writeHead(404).end();
  response.writeHead(200, { 'content-length': content.length });
  if (!broken.has(name)) return response.end(content);
  response.write(content.subarray(0, content.length / 2), () => response.destroy());
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  releasesUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/releases`;
});
afterAll(() => server.close());

beforeEach(() => {
  files = new Map([[LINUX, good]]);
  broken = new Set();
  asked.length = 0;
  publishChecksums();
  target = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'media-')), 'cache/livekit-server');
});

function publishChecksums() {
  const lines = [...files].map(([name, content]) => `${sha256(content)}  ${name}`);
  files.set('checksums.txt', Buffer.from(`${lines.join('\n')}\n`));
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

const download = (platform: NodeJS.Platform = 'linux', arch = 'x64') =>
  downloadMediaServer({ releasesUrl, target, note: () => {}, platform, arch });

async function expectRefused(words: RegExp, attempt = download()) {
  await expect(attempt).rejects.toThrow(words);
  // Nothing half-way may be left where the next start would take it for the media server.
  const dir = path.dirname(target);
  expect(fs.existsSync(dir) ? fs.readdirSync(dir) : []).toEqual([]);
}

describe('the official release archive', () => {
  it('is verified, and its program put into the cache', async () => {
    expect(await download()).toBe(target);
    expect(fs.readFileSync(target, 'utf8')).toBe(PROGRAM);
    expect(fs.statSync(target).mode & 0o777).toBe(0o755);
    expect(asked).toEqual([
      `/releases/v${MEDIA_VERSION}/checksums.txt`,
      `/releases/v${MEDIA_VERSION}/${LINUX}`,
    ]);
  });

  it('is a zip for Windows', async () => {
    files = new Map([[WINDOWS, zipOf('livekit-server.exe', PROGRAM)]]);
    publishChecksums();
    await download('win32');
    expect(fs.readFileSync(target, 'utf8')).toBe(PROGRAM);
  });

  it('is refused when it was tampered with', async () => {
    files.set(LINUX, tarGzOf({ 'livekit-server': '#!/bin/sh\necho stolen\n' }));
    await expectRefused(/does not match its checksum.*not used/);
  });

  it('is refused when it ends early', async () => {
    files.set(LINUX, good.subarray(0, good.length - 20));
    await expectRefused(/does not match its checksum/);
  });

  it('is refused when the connection breaks off', async () => {
    broken.add(LINUX);
    await expectRefused(/broke off/);
  });

  it('is refused when the checksums file does not name it, before it is downloaded', async () => {
    files.set('checksums.txt', Buffer.from(`${sha256(good)}  another_file.tar.gz\n`));
    await expectRefused(/checksums file does not name/);
    expect(asked).toHaveLength(1);
  });

  it('is refused when there is no checksums file', async () => {
    files.delete('checksums.txt');
    await expectRefused(/checksums\.txt is not there \(HTTP 404\)/);
  });

  it('is refused when its checksum is not one', async () => {
    files.set('checksums.txt', Buffer.from(`abc  ${LINUX}\n`));
    await expectRefused(/checksums file does not name/);
  });

  it('is refused when it holds no program, though its checksum fits', async () => {
    files = new Map([[LINUX, tarGzOf({ LICENSE: 'Apache-2.0\n' })]]);
    publishChecksums();
    await expectRefused(/holds no livekit-server/);
  });

  it('is not asked for on a platform that has none', async () => {
    await expectRefused(/there is none for darwin arm64/, download('darwin', 'arm64'));
    expect(asked).toEqual([]);
  });

  it('says so when nobody answers', async () => {
    const attempt = downloadMediaServer({ releasesUrl: 'http://127.0.0.1:1', target, note: () => {} });
    await expectRefused(/127\.0\.0\.1:1 cannot be reached/, attempt);
  });
});

it('knows the archives’ names', () => {
  expect(releaseArchiveName('linux', 'arm64')).toBe(`livekit_${MEDIA_VERSION}_linux_arm64.tar.gz`);
  expect(releaseArchiveName('linux', 'arm')).toBe(`livekit_${MEDIA_VERSION}_linux_armv7.tar.gz`);
  expect(releaseArchiveName('win32', 'x64')).toBe(WINDOWS);
  expect(releaseArchiveName('linux', 's390x')).toBeNull();
});

it('names the version that tools/livekit pins', () => {
  expect(fs.readFileSync('tools/livekit/go.mod', 'utf8')).toContain(`livekit-server v${MEDIA_VERSION}`);
});
