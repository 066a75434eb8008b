import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Configuration } from './configuration.ts';
import { Failure } from './failure.ts';
import type { Guard } from './guard-client.ts';
import { buildMediaServer } from './media-build.ts';
import { downloadMediaServer, MEDIA_VERSION } from './media-release.ts';
import type { Note } from './steps.ts';

/** A media server that can be run, and where it comes from. */
export interface MediaBinary {
  file: string;
  from: string;
}

const FILE_NAME = process.platform === 'win32' ? 'livekit-server.exe' : 'livekit-server';

/**
 * Finds or gets the media server: on the PATH, in the cache of the home directory, from the official release,
 * or by a build with Go. Throws a Failure that tells what was tried, why each failed and what to do.
 */
export async function findMediaServer(
  configuration: Configuration,
  guard: Guard,
  note: Note,
): Promise<MediaBinary> {
  const cached = path.join(mediaCacheDir(configuration), FILE_NAME);
  const attempts: { name: string; from: string; attempt: () => Promise<string> }[] = [
    { name: '`livekit-server` on the PATH', from: 'found on the PATH', attempt: async () => findOnPath() },
    { name: `the cache ${cached}`, from: 'from the cache', attempt: async () => checkCached(cached) },
    {
      name: `the official release ${MEDIA_VERSION}`,
      from: 'downloaded and verified',
      attempt: () =>
        downloadMediaServer({ releasesUrl: configuration.mediaReleasesUrl, target: cached, note }),
    },
    {
      name: 'a build of tools/livekit with Go',
      from: 'built with Go',
      attempt: () =>
        buildMediaServer({
          projectDir: configuration.projectDir,
          dataDir: configuration.dataDir,
          target: cached,
          guard,
          note,
        }),
    },
  ];
  const reasons: string[] = [];
  for (const { name, from, attempt } of attempts) {
    try {
      const file = await attempt();
      const version = versionOf(file);
      if (version) return { file, from: `${version}, ${from}` };
      reasons.push(`  - ${name}: ${file} does not run.`);
    } catch (error) {
      reasons.push(`  - ${name}: ${(error as Error).message}`);
    }
  }
  throw new Failure(
    [
      'No media server could be had. Tried, in this order:',
      ...reasons,
      'What you can do, one of these:',
      `  - put livekit-server ${MEDIA_VERSION} or newer on the PATH (https://docs.livekit.io/transport/self-hosting/local/),`,
      '  - install Go 1.26 or newer and start again (one build of about five minutes),',
      '  - use a LiveKit server that runs already: set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET.',
    ].join('\n'),
  );
}

/** The folder that keeps the media server for every clone of this user. */
export function mediaCacheDir(configuration: Pick<Configuration, 'cacheDir'>): string {
  const base = configuration.cacheDir ?? path.join(os.homedir(), '.cache/anteroom');
  return path.join(base, 'livekit', MEDIA_VERSION);
}

function findOnPath(): string {
  for (const dir of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(dir, FILE_NAME);
    if (dir && fs.existsSync(file)) return file;
  }
  throw new Error('there is none.');
}

function checkCached(file: string): string {
  if (fs.existsSync(file)) return file;
  throw new Error('it is empty.');
}

/** What the program says about itself, or null when it does not run here. */
function versionOf(file: string): string | null {
  const run = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return run.status === 0 ? (/version\s+(\S+)/.exec(run.stdout)?.[1] ?? 'unknown version') : null;
}
