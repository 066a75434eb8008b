import { spawn, spawnSync } from 'node:child_process';

/** How a child ends well: PostgreSQL has its own meaning for signals. */
export type ProcessKind = 'postgres' | 'process';

/**
 * Sends a signal to a process and to all of its group (our children lead groups of their own).
 * PostgreSQL's postmaster passes signals on by itself and its backends lead their own sessions.
 */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') {
    // Windows knows no signals: the tree is ended at once.
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    try {
      process.kill(pid, signal);
    } catch {
      // It is gone already, which is what was wanted.
    }
  }
}

/** Whether a process, or anyone left in its group, lives. */
export function isGroupAlive(pid: number): boolean {
  const targets = process.platform === 'win32' ? [pid] : [pid, -pid];
  return targets.some((target) => {
    try {
      process.kill(target, 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
  });
}

/** The command line of a process, or null: a pid alone may belong to someone else by now. */
export function commandOf(pid: number): string | null {
  if (process.platform === 'win32') return null;
  const listed = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.status === 0 ? listed.stdout.trim() : null;
}

/**
 * Ends several children whose parent is gone: asks first, insists after 1.5 s, kills after 3 s, so that
 * nothing is left after 5 s. PostgreSQL: fast shutdown, then immediate, then killed.
 */
export async function endOrphans(children: { pid: number; kind: ProcessKind }[]): Promise<void> {
  const stages: [number, Record<ProcessKind, NodeJS.Signals>][] = [
    [0, { process: 'SIGTERM', postgres: 'SIGINT' }],
    [1500, { process: 'SIGKILL', postgres: 'SIGQUIT' }],
    [3000, { process: 'SIGKILL', postgres: 'SIGKILL' }],
  ];
  const started = Date.now();
  for (const [afterMs, signals] of stages) {
    while (Date.now() - started < afterMs) {
      if (!children.some(({ pid }) => isGroupAlive(pid))) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    for (const { pid, kind } of children) if (isGroupAlive(pid)) signalGroup(pid, signals[kind]);
  }
}
