import { writeRunFile } from './run-file.ts';
import type { Start } from './start-steps.ts';

/** Writes down what runs at this moment. */
export function recordRun({ configuration, ports, environment, guard, children, isReady }: Start): void {
  const pidOf = (name: string) => children.get(name)?.pid() ?? null;
  writeRunFile(configuration.dataDir, {
    supervisor: process.pid,
    ready: isReady,
    pids: {
      guard: guard.pid() ?? null,
      postgres: pidOf('postgres'),
      livekit: pidOf('livekit'),
      worker: pidOf('worker'),
      app: pidOf('app'),
    },
    ports: {
      app: ports.app,
      ...(ports.database && { database: ports.database }),
      ...(ports.media && { media: ports.media.signal, mediaTcp: ports.media.tcp, mediaUdp: ports.media.udp }),
    },
    urls: {
      app: environment.NEXTAUTH_URL ?? '',
      database: environment.DATABASE_URL ?? '',
      media: environment.LIVEKIT_URL ?? '',
    },
    environment,
  });
}
