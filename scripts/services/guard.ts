// A small process of its own that watches a pipe to the supervisor. When the supervisor is gone, however it
// went (also `kill -9`), the pipe closes and the guard ends what the supervisor started.
import readline from 'node:readline';
import { endOrphans, type ProcessKind } from './process-group.ts';

const watched = new Map<number, ProcessKind>();

// The terminal's Ctrl-C is for the supervisor; the guard only goes when the pipe closes.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

const lines = readline.createInterface({ input: process.stdin });

lines.on('line', (line) => {
  const [verb, pid, kind] = line.split(' ');
  if (verb === 'watch') watched.set(Number(pid), kind as ProcessKind);
  if (verb === 'forget') watched.delete(Number(pid));
});

lines.on('close', async () => {
  await endOrphans([...watched].map(([pid, kind]) => ({ pid, kind })));
  process.exit(0);
});
