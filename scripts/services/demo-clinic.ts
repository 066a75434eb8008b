import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface DemoAccount {
  role: string;
  email: string;
  password: string;
}

/** Seeds the demo clinic (it changes nothing that is there) and gives the accounts to show. */
export async function seedDemoClinic(projectDir: string, databaseUrl: string) {
  const file = path.join(projectDir, 'prisma/seed/seed-demo.ts');
  if (!fs.existsSync(file)) return { said: 'there is none yet', value: [] as DemoAccount[] };
  const { seedDemo } = (await import(pathToFileURL(file).href)) as {
    seedDemo: (databaseUrl: string) => Promise<{ accounts: DemoAccount[] }>;
  };
  const { accounts } = await seedDemo(databaseUrl);
  return { said: `${accounts.length} accounts`, value: accounts };
}
