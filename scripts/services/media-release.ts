import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Note } from './steps.ts';
import { readTarEntry } from './tar.ts';
import { readZipEntry } from './zip.ts';

/** The release that tools/livekit pins as well. */
export const MEDIA_VERSION = '1.13.5';

const LARGEST_BYTES = 300 * 1024 * 1024;
const FIRST_ANSWER_MS = 15_000;
const WHOLE_DOWNLOAD_MS = 15 * 60_000;

/**
 * Downloads the official release archive for this platform, verifies it against the release's checksums file
 * and puts the program at `target`. Throws an Error with the reason; nothing is left at `target` then.
 */
export async function downloadMediaServer(options: {
  releasesUrl: string;
  target: string;
  note: Note;
  platform?: NodeJS.Platform;
  arch?: string;
}): Promise<string> {
  const { releasesUrl, target, note, platform = process.platform, arch = process.arch } = options;
  const archiveName = releaseArchiveName(platform, arch);
  if (!archiveName) throw new Error(`there is none for ${platform} ${arch}.`);
  const release = `${releasesUrl}/v${MEDIA_VERSION}`;
  const checksums = (await fetchBytes(`${release}/checksums.txt`, FIRST_ANSWER_MS)).toString('utf8');
  const expected = checksumOf(checksums, archiveName);
  if (!expected) throw new Error(`its checksums file does not name ${archiveName}.`);
  note('downloading it; this happens once');
  const archive = await fetchBytes(`${release}/${archiveName}`, WHOLE_DOWNLOAD_MS);
  const actual = createHash('sha256').update(archive).digest('hex');
  if (actual !== expected) {
    throw new Error(
      `${archiveName} does not match its checksum (expected ${expected}, got ${actual}); not used.`,
    );
  }
  const program = extractProgram(archive, archiveName);
  if (!program) throw new Error(`${archiveName} holds no livekit-server.`);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}.new`;
  fs.writeFileSync(draft, program, { mode: 0o755 });
  fs.renameSync(draft, target);
  return target;
}

/** The archive's name for a platform, or null where the project publishes none (macOS has Homebrew). */
export function releaseArchiveName(platform: string, arch: string): string | null {
  const architectures: Record<string, string> = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' };
  const named = architectures[arch];
  if (!named) return null;
  if (platform === 'linux') return `livekit_${MEDIA_VERSION}_linux_${named}.tar.gz`;
  if (platform === 'win32') return `livekit_${MEDIA_VERSION}_windows_${named}.zip`;
  return null;
}

/** The SHA-256 of one file in a checksums file (`<hex>  <name>` a line), or null. */
export function checksumOf(checksums: string, name: string): string | null {
  for (const line of checksums.split('\n')) {
    const [hex, file] = line.trim().split(/\s+\*?/);
    if (file === name && hex && /^[0-9a-f]{64}$/i.test(hex)) return hex.toLowerCase();
  }
  return null;
}

function extractProgram(archive: Buffer, archiveName: string): Buffer | null {
  if (archiveName.endsWith('.zip')) return readZipEntry(archive, 'livekit-server.exe');
  return readTarEntry(gunzipSync(archive, { maxOutputLength: 2 * LARGEST_BYTES }), 'livekit-server');
}

async function fetchBytes(url: string, timeoutMs: number): Promise<Buffer> {
  const name = url.split('/').at(-1);
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }).catch((error: Error) => {
    throw new Error(`${new URL(url).host} cannot be reached (${causeOf(error)}).`);
  });
  if (!response.ok) throw new Error(`${name} is not there (HTTP ${response.status}).`);
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of response.body ?? []) {
      total += chunk.byteLength;
      if (total > LARGEST_BYTES) throw new Error('it is too large');
      chunks.push(chunk);
    }
  } catch (error) {
    throw new Error(`${name} broke off (${causeOf(error as Error)}).`);
  }
  return Buffer.concat(chunks);
}

function causeOf(error: Error): string {
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
