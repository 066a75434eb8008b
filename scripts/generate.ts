// `npm run generate`: the Prisma client, when the schema changed.
import path from 'node:path';
import { generatePrismaClient } from './services/prisma-client.ts';

const projectDir = path.resolve(import.meta.dirname, '..');
const made = await generatePrismaClient({ projectDir, logDir: path.join(projectDir, 'node_modules') });
process.stdout.write(made ? 'The Prisma client was generated.\n' : 'The Prisma client is up to date.\n');
