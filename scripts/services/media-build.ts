import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Guard } from './guard-client.ts';
import { runCommand } from './run-command.ts';
import type { Note } from './steps.ts';

/** Builds the media server that tools/livekit pins and puts it into the cache. Throws an Error with the reason. */
export async function buildMediaServer(options: {
  projectDir: string;
  dataDir: string;
  target: string;
  guard: Guard;
  note: Note;
}): Promise<string> {
  const { projectDir, dataDir, target, guard, note } = options;
  const go = spawnSync('go', ['version'], { encoding: 'utf8', cwd: path.join(projectDir, 'tools/livekit') });
  if (go.error) throw new Error('Go is not installed.');
  // `go` itself fetches a newer toolchain where it may; when it may not, it says so here.
  if (go.status !== 0) throw new Error(`Go does not run: ${go.stderr.trim().split('\n').at(-1)}`);
  note('building it with Go; this happens once and takes about five minutes on two cores');
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}.new`;
  try {
    await runCommand({
      command: 'go',
      args: [
        'build',
        '-trimpath',
        '-ldflags=-s -w',
        '-o',
        draft,
        'github.com/livekit/livekit-server/cmd/server',
      ],
      cwd: path.join(projectDir, 'tools/livekit'),
      env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly' },
      logFile: path.join(dataDir, 'logs/media-build.log'),
      failure: 'the build failed',
      guard,
    });
    fs.renameSync(draft, target);
  } finally {
    fs.rmSync(draft, { force: true });
  }
  return target;
}
