import { type ChildProcess, spawn } from 'node:child_process';
import type { Part } from './parts.ts';

let running: ChildProcess | null = null;

/** Runs one part with its output shown. Returns whether it ended well. */
export async function runPart(
  part: Part,
  options: { projectDir: string; reportFile: string },
): Promise<boolean> {
  const child = spawn(process.execPath, [...part.args, ...reporters(part, options.reportFile)], {
    cwd: options.projectDir,
    // A group of its own: a stop is passed on in order, and reaches those it started in turn.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      PLAYWRIGHT_JSON_OUTPUT_FILE: options.reportFile,
      // Playwright sees by itself that nobody watches.
      ...(!process.stdout.isTTY && part.report !== 'playwright' && { NO_COLOR: '1' }),
      ...part.env,
    },
  });
  running = child;
  const succeeded = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  running = null;
  return succeeded;
}

/** Ends what runs now: asks as Ctrl-C does, so that it can clean up, and insists after ten seconds. */
export async function stopRunningPart(): Promise<void> {
  const child = running;
  if (!child?.pid) return;
  const { pid } = child;
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  signal(pid, 'SIGINT');
  const killer = setTimeout(() => signal(pid, 'SIGKILL'), 10_000);
  await ended;
  clearTimeout(killer);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, name);
  } catch {
    // It has ended meanwhile.
  }
}

function reporters(part: Part, reportFile: string): string[] {
  if (part.report === 'vitest') {
    return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  }
  return part.report === 'playwright' ? ['--reporter=list,json'] : [];
}
