import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import type { Guard } from './guard-client.ts';
import { isGroupAlive, type ProcessKind, signalGroup } from './process-group.ts';
import { say } from './steps.ts';

const BACKOFF_MS = [100, 500, 1000, 2000, 5000, 10_000];
const STEADY_AFTER_MS = 30_000;

/** What to run and how it ends well. */
export interface ChildPlan {
  name: string;
  kind: ProcessKind;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  uid?: number;
  gid?: number;
  logFile: string;
  stopSignal: NodeJS.Signals;
  /** How long it may take to end before it is killed. */
  graceMs: number;
  /** Runs before each start after a death, for example to clear what the dead one left. */
  beforeRestart?: () => Promise<void>;
}

export interface SupervisedChild {
  name: string;
  pid: () => number | null;
  /** How often it has ended by itself. */
  deaths: () => number;
  stop: () => Promise<void>;
}

/** Starts a child in a group of its own and starts it again, with growing pauses, when it ends by itself. */
export function superviseChild(plan: ChildPlan, guard: Guard, onChange: () => void): SupervisedChild {
  let child: ChildProcess | null = null;
  let stopping = false;
  let deaths = 0;
  let quickDeaths = 0;
  let timer: NodeJS.Timeout | undefined;

  const begin = () => {
    const startedAt = Date.now();
    const started = spawnWithLog(plan);
    child = started;
    if (started.pid) guard.watch(started.pid, plan.kind);
    onChange();
    started.once('error', () => {});
    started.once('close', (code, signal) => {
      const pid = started.pid;
      if (pid) {
        // Those it had started itself must not hold its port when the next one comes.
        if (plan.kind === 'process' && isGroupAlive(pid)) signalGroup(pid, 'SIGKILL');
        guard.forget(pid);
      }
      child = null;
      if (stopping) return;
      deaths += 1;
      quickDeaths = Date.now() - startedAt > STEADY_AFTER_MS ? 1 : quickDeaths + 1;
      const pause = BACKOFF_MS[Math.min(quickDeaths - 1, BACKOFF_MS.length - 1)] ?? 0;
      say(
        `${plan.name} ended by itself (${signal ?? `code ${code}`}); starting it again in ${pause / 1000} s.`,
      );
      onChange();
      timer = setTimeout(async () => {
        await plan.beforeRestart?.();
        if (!stopping) begin();
      }, pause);
    });
  };
  begin();

  return {
    name: plan.name,
    pid: () => child?.pid ?? null,
    deaths: () => deaths,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      const running = child;
      if (running?.pid) await endChild(running, plan.stopSignal, plan.graceMs);
    },
  };
}

function spawnWithLog(plan: ChildPlan): ChildProcess {
  const log = fs.openSync(plan.logFile, 'a', 0o600);
  try {
    return spawn(plan.command, plan.args, {
      cwd: plan.cwd,
      env: plan.env,
      uid: plan.uid,
      gid: plan.gid,
      detached: true,
      stdio: ['ignore', log, log],
      windowsHide: true,
    });
  } finally {
    fs.closeSync(log);
  }
}

/** Asks a child to end and kills it when it does not. The postmaster alone is asked: it ends its backends. */
async function endChild(child: ChildProcess, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  const { pid } = child;
  if (!pid) return;
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  if (process.platform === 'win32') signalGroup(pid, signal);
  else child.kill(signal);
  const killer = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
  await closed;
  clearTimeout(killer);
}
