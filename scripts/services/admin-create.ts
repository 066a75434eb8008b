import type { Configuration } from './configuration.ts';
import { Failure } from './failure.ts';

/** Asks for the first admin's name and address and makes the account. */
export async function createFirstAdminFromPrompt(_configuration: Configuration): Promise<void> {
  throw new Failure('This is not wired yet.');
}
