import fs from 'node:fs';
import path from 'node:path';
import type { Guard } from './guard-client.ts';
import { hashFiles } from './hash-files.ts';
import { runCommand } from './run-command.ts';

const GENERATED = 'lib/db/generated';

/** Generates the Prisma client when the schema changed since the last time. Returns whether it did. */
export async function generatePrismaClient(options: {
  projectDir: string;
  logDir: string;
  guard?: Guard;
}): Promise<boolean> {
  const { projectDir, logDir, guard } = options;
  const stampFile = path.join(projectDir, GENERATED, '.schema-hash');
  const wanted = hashFiles(projectDir, [
    'prisma/schema.prisma',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
  ]);
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) return false;
  await runCommand({
    command: process.execPath,
    args: ['node_modules/prisma/build/index.js', 'generate'],
    cwd: projectDir,
    // Prisma wants to download an engine that `generate` never runs. Any program that exists will do.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    logFile: path.join(logDir, 'prisma-generate.log'),
    failure: 'The Prisma client could not be generated',
    guard,
  });
  fs.writeFileSync(stampFile, wanted);
  return true;
}
