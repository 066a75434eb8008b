import path from 'node:path';
import { createFirstAdminFromPrompt } from './services/admin-create.ts';
import { readConfiguration } from './services/configuration.ts';
import { Failure } from './services/failure.ts';
import { resetData } from './services/reset.ts';
import { endRunningCommands } from './services/run-command.ts';
import { runProduct } from './services/supervisor.ts';

const projectDir = path.resolve(import.meta.dirname, '..');
const flags = new Set(process.argv.slice(2));

try {
  process.loadEnvFile(path.join(projectDir, '.env'));
} catch {
  // There is none, which is the usual case.
}

try {
  const configuration = readConfiguration(process.env, { projectDir, development: flags.has('--dev') });
  if (flags.has('--reset')) await resetData(configuration, { ask: !flags.has('--yes') });
  else if (flags.has('--admin-create')) await createFirstAdminFromPrompt(configuration);
  else await runProduct(configuration);
  process.exit(0);
} catch (error) {
  endRunningCommands();
  if (error instanceof Failure) process.stderr.write(`\n${error.message}\n`);
  else process.stderr.write(`\n${(error as Error).stack ?? error}\n`);
  process.exit(1);
}
