import net from 'node:net';
import { endRunningCommands } from './run-command.ts';

/**
 * Resolves when someone asks the product to stop: Ctrl-C, SIGTERM, SIGHUP, or the end of the process that
 * began us, which is seen as the end of a pipe. Whoever presses Ctrl-C again after a while is not kept waiting.
 */
export function onStopRequest(): { promise: Promise<void>; wasAsked: () => boolean } {
  let askedAt = 0;
  const promise = new Promise<void>((resolve) => {
    const ask = () => {
      // npm and the terminal both pass a Ctrl-C on: the second of the same press is no second press.
      if (askedAt > 0) {
        if (Date.now() - askedAt > 1500) process.exit(130);
        return;
      }
      askedAt = Date.now();
      endRunningCommands();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    watchParent(ask);
  });
  return { promise, wasAsked: () => askedAt > 0 };
}

function watchParent(onGone: () => void): void {
  const descriptor = Number(process.env.ANTEROOM_PARENT_PIPE);
  delete process.env.ANTEROOM_PARENT_PIPE;
  if (!descriptor) return;
  // A socket, not a file stream: a blocked read in the thread pool would keep the process from exiting.
  const pipe = new net.Socket({ fd: descriptor, readable: true, writable: false });
  pipe.on('error', () => {});
  pipe.on('close', onGone);
  pipe.resume();
  pipe.unref();
}
