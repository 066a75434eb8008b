import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { openSchemaEngine } from './schema-engine.ts';

/** One number for all who migrate the same database: the second waits for the first. */
const MIGRATION_LOCK = 7_215_033_001;
const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that a database lacks, under an advisory lock.
 * Returns the names of those applied. Throws when one fails; PostgreSQL rolls that one back.
 */
export async function migrateDatabase(connectionString: string, projectDir: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const { schemaEngine } = await openSchemaEngine(
      connectionString,
      path.join(projectDir, 'prisma/schema.prisma'),
    );
    const applied = await schemaEngine.applyMigrations({
      migrationsList: readMigrations(path.join(projectDir, 'prisma/migrations')),
      filters,
    });
    return applied.appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

/** The SQL that leads from the migrations' end to today's schema.prisma; empty when nothing changed. */
export async function diffSchema(shadowUrl: string, projectDir: string): Promise<string> {
  const { schemaEngine, files } = await openSchemaEngine(
    shadowUrl,
    path.join(projectDir, 'prisma/schema.prisma'),
  );
  const { stdout } = await schemaEngine.diff({
    from: { tag: 'url', url: shadowUrl },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters,
  });
  return stdout ?? '';
}

function readMigrations(baseDir: string) {
  const names = fs
    .readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: 'prisma/migrations',
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: fs.readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  };
}
