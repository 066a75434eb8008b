// `npm run migrate:new -- short_name`: writes the migration that a change of schema.prisma needs.
// The change is the one since the last commit, so commit each with its migration.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { diffSchema } from '#lib/db/migrate';
import { startThrowAwayPostgres } from './services/postgres.ts';

const projectDir = path.resolve(import.meta.dirname, '..');
const migrationsDir = path.join(projectDir, 'prisma/migrations');
const name = process.argv[2] ?? '';

if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write('Name the migration in small letters: npm run migrate:new -- add_reminders\n');
  process.exit(1);
}

const committed = execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], {
  cwd: projectDir,
  encoding: 'utf8',
});
const postgres = await startThrowAwayPostgres();
const sql = await diffSchema(committed, projectDir, postgres.url('postgres')).finally(() => postgres.stop());
if (sql === '') {
  process.stdout.write('schema.prisma says what it said at the last commit: there is nothing to write.\n');
} else {
  const folder = path.join(migrationsDir, `${nextNumber()}_${name}`);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'migration.sql'), `${sql}\n`);
  const written = path.relative(projectDir, folder);
  process.stdout.write(`${written}/migration.sql:\n\n${sql}\n\nRead it before you commit it.\n`);
}

function nextNumber(): string {
  const numbers = fs.readdirSync(migrationsDir).map((entry) => Number.parseInt(entry, 10));
  return String(Math.max(0, ...numbers.filter(Number.isInteger)) + 1).padStart(4, '0');
}
