import path from 'node:path';
import type { Configuration } from './configuration.ts';
import type { ChildPlan } from './supervised-child.ts';

/** `next start`, or `next dev` with hot reload. */
export function appPlan(
  configuration: Configuration,
  environment: Record<string, string>,
  port: number,
): ChildPlan {
  const { development, host, distDir } = configuration;
  return {
    ...common(configuration, 'app'),
    name: 'The app',
    args: ['node_modules/next/dist/bin/next', development ? 'dev' : 'start', '-H', host, '-p', String(port)],
    env: childEnvironment(environment, { NEXT_DIST_DIR: distDir, PORT: String(port) }, development),
  };
}

/** The process for jobs. In development it starts anew when a file that it imports changes. */
export function workerPlan(configuration: Configuration, environment: Record<string, string>): ChildPlan {
  return {
    ...common(configuration, 'worker'),
    name: 'The worker',
    args: [...(configuration.development ? ['--watch', '--watch-preserve-output'] : []), 'worker/main.ts'],
    env: childEnvironment(environment, {}, configuration.development),
  };
}

function common(configuration: Configuration, name: string) {
  return {
    kind: 'process' as const,
    command: process.execPath,
    cwd: configuration.projectDir,
    logFile: path.join(configuration.dataDir, `logs/${name}.log`),
    stopSignal: 'SIGTERM' as const,
    graceMs: 10_000,
  };
}

function childEnvironment(
  environment: Record<string, string>,
  more: Record<string, string>,
  development: boolean,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...environment,
    ...more,
    NODE_ENV: development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
