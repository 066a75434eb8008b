import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure.ts';

export interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

/** Seeds the demo clinic (it changes nothing that is there) and gives the accounts to show. */
export async function seedDemoClinic(projectDir: string, databaseUrl: string): Promise<DemoAccount[]> {
  const { seedDemo } = await load<{
    seedDemo: (databaseUrl: string) => Promise<{ accounts: DemoAccount[] }>;
  }>(projectDir, 'seed-demo.ts');
  return (await seedDemo(databaseUrl)).accounts;
}

/**
 * Outside demo mode: stops where the demo's accounts, whose password everybody can read, would open a real
 * clinic. Says what to do where there is no clinic yet.
 */
export async function checkRealClinic(projectDir: string, databaseUrl: string): Promise<string> {
  const { lookAtClinic } = await load<{
    lookAtClinic: (databaseUrl: string) => Promise<{ hasClinic: boolean; hasDemoAccounts: boolean }>;
  }>(projectDir, 'look-at-clinic.ts');
  const { hasClinic, hasDemoAccounts } = await lookAtClinic(databaseUrl);
  if (hasDemoAccounts) {
    throw new Failure(
      'This database holds the accounts of the demo, and everybody can read their password. Begin a real clinic with an empty database: name another one in DATABASE_URL or another folder in ANTEROOM_DATA_DIR, or wipe the demo with `npm run reset`.',
    );
  }
  return hasClinic ? 'there' : 'none yet: `npm run admin:create` makes it, and its first admin';
}

/** Loaded only now: it brings the generated Prisma client, which a first start has just made. */
async function load<T>(projectDir: string, name: string): Promise<T> {
  return (await import(pathToFileURL(path.join(projectDir, 'prisma/seed', name)).href)) as T;
}
