import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Configuration, readConfiguration } from './services/configuration.ts';
import { Failure } from './services/failure.ts';
import { resetData } from './services/reset.ts';
import { endRunningCommands } from './services/run-command.ts';
import { runProduct } from './services/supervisor.ts';

const projectDir = path.resolve(import.meta.dirname, '..');

try {
  const flags = readFlags();
  loadSettingsFile();
  const configuration = readConfiguration(process.env, { projectDir, development: flags.dev ?? false });
  await run(configuration, flags);
  process.exit(0);
} catch (error) {
  endRunningCommands();
  process.stderr.write(`\n${error instanceof Failure ? error.message : ((error as Error).stack ?? error)}\n`);
  process.exit(1);
}

async function run(configuration: Configuration, flags: ReturnType<typeof readFlags>): Promise<void> {
  if (flags.reset) return resetData(configuration, { ask: !flags.yes });
  if (flags['admin-create']) {
    // Loaded only here: it brings the generated Prisma client, which a first start has yet to make.
    const { generatePrismaClient } = await import('./services/prisma-client.ts');
    await generatePrismaClient({ projectDir, logDir: projectDir });
    const { createAdminByAsking } = await import('./services/admin-create.ts');
    return createAdminByAsking(configuration, flags);
  }
  return runProduct(configuration);
}

function readFlags() {
  try {
    return parseArgs({
      options: {
        dev: { type: 'boolean' },
        reset: { type: 'boolean' },
        yes: { type: 'boolean' },
        'admin-create': { type: 'boolean' },
        email: { type: 'string' },
        name: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}

/** `.env` beside package.json, for those who keep their settings in a file. What is set already stays. */
function loadSettingsFile(): void {
  try {
    process.loadEnvFile(path.join(projectDir, '.env'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new Failure(`.env: ${(error as Error).message}`);
  }
}
