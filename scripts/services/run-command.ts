import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { Failure } from './failure.ts';
import type { Guard } from './guard-client.ts';
import { signalGroup } from './process-group.ts';

export interface CommandPlan {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** What to say when it fails, before the end of its output. */
  failure: string;
  guard?: Guard;
  uid?: number;
  gid?: number;
}

const running = new Set<number>();

/** Runs a command to its end with its output in a log. Throws a Failure with the log's last lines. */
export async function runCommand(plan: CommandPlan): Promise<void> {
  fs.writeFileSync(plan.logFile, '', { mode: 0o600 });
  const log = fs.openSync(plan.logFile, 'a');
  const child = spawn(plan.command, plan.args, {
    cwd: plan.cwd,
    env: plan.env,
    uid: plan.uid,
    gid: plan.gid,
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  fs.closeSync(log);
  const { pid } = child;
  if (pid) {
    running.add(pid);
    plan.guard?.watch(pid, 'process');
  }
  const ended = await new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? null : `it ended with ${signal ?? code}`));
  });
  if (pid) {
    running.delete(pid);
    plan.guard?.forget(pid);
  }
  if (ended !== null) {
    throw new Failure(`${plan.failure} (${ended}). The end of ${plan.logFile}:\n${tailOf(plan.logFile)}`);
  }
}

/** Ends what runs at this moment: the person pressed Ctrl-C during a build. */
export function endRunningCommands(): void {
  for (const pid of running) signalGroup(pid, 'SIGKILL');
}

/** The last lines of a log. */
export function tailOf(file: string, lines = 25): string {
  try {
    return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '(no output)';
  }
}
