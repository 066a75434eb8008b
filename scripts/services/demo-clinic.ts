import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

/** Seeds the demo clinic (it changes nothing that is there) and gives the accounts to show. */
export async function seedDemoClinic(projectDir: string, databaseUrl: string): Promise<DemoAccount[]> {
  // Loaded only now: it brings the generated Prisma client, which a first start has just made.
  const file = path.join(projectDir, 'prisma/seed/seed-demo.ts');
  const { seedDemo } = (await import(pathToFileURL(file).href)) as {
    seedDemo: (databaseUrl: string) => Promise<{ accounts: DemoAccount[] }>;
  };
  return (await seedDemo(databaseUrl)).accounts;
}
