import fs from 'node:fs';
import path from 'node:path';
import type { Guard } from './guard-client.ts';
import { hashFiles } from './hash-files.ts';
import { runCommand } from './run-command.ts';

/** All that goes into a build. What is not here may change without one. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-node.ts',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const NOT_BUILT = /\.test\.tsx?$|\/generated$|\/testing$/;

/** Builds the app when its sources changed since the build that lies in the dist folder. Returns whether it did. */
export async function buildApp(options: {
  projectDir: string;
  distDir: string;
  logDir: string;
  guard?: Guard;
  /** Called before a build that takes its time. */
  onBuild?: () => void;
}): Promise<boolean> {
  const { projectDir, distDir, logDir, guard, onBuild } = options;
  const stampFile = path.join(projectDir, distDir, 'anteroom-build.txt');
  const wanted = hashFiles(projectDir, SOURCES, NOT_BUILT);
  const isBuilt = fs.existsSync(path.join(projectDir, distDir, 'BUILD_ID'));
  if (isBuilt && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) return false;
  onBuild?.();
  // A build cut short must not pass for a whole one.
  fs.rmSync(stampFile, { force: true });
  await runCommand({
    command: process.execPath,
    args: ['node_modules/next/dist/bin/next', 'build'],
    cwd: projectDir,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: distDir,
      NEXT_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
    logFile: path.join(logDir, 'build.log'),
    failure: 'The app could not be built',
    guard,
  });
  fs.writeFileSync(stampFile, wanted);
  return true;
}
