import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { ProcessKind } from './process-group.ts';

/** The supervisor's side of the guard. */
export interface Guard {
  pid: () => number | undefined;
  watch: (pid: number, kind: ProcessKind) => void;
  forget: (pid: number) => void;
  stop: () => void;
}

/** Starts the guard; when it is killed, another takes its place and learns whom to watch. */
export function startGuard(): Guard {
  const watched = new Map<number, ProcessKind>();
  let child: ChildProcess;
  let stopping = false;
  const tell = (line: string) => child.stdin?.write(`${line}\n`);
  const begin = () => {
    child = spawn(process.execPath, [path.join(import.meta.dirname, 'guard.ts')], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      cwd: '/',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    // Writing to a guard that was just killed is no reason to fall: the next one is told everything.
    child.stdin?.on('error', () => {});
    child.unref();
    child.once('exit', () => {
      if (!stopping) setTimeout(begin, 100);
    });
    for (const [pid, kind] of watched) tell(`watch ${pid} ${kind}`);
  };
  begin();
  return {
    pid: () => child.pid,
    watch: (pid, kind) => {
      watched.set(pid, kind);
      tell(`watch ${pid} ${kind}`);
    },
    forget: (pid) => {
      watched.delete(pid);
      tell(`forget ${pid}`);
    },
    stop: () => {
      stopping = true;
      child.stdin?.end();
    },
  };
}
