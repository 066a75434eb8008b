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
    const { schemaEngine, close } = await openSchemaEngine(
      connectionString,
      path.join(projectDir, 'prisma/schema.prisma'),
    );
    try {
      const applied = await schemaEngine.applyMigrations({
        migrationsList: readMigrations(path.join(projectDir, 'prisma/migrations')),
        filters,
      });
      return applied.appliedMigrationNames;
    } finally {
      await close();
    }
  } finally {
    await lock.end();
  }
}

/**
 * The SQL that leads from one schema to today's schema.prisma; empty when they say the same. Two texts are
 * compared, since this engine cannot yet read a schema out of a PostgreSQL 18; of the server it only asks
 * the version.
 */
export async function diffSchema(before: string, projectDir: string, serverUrl: string): Promise<string> {
  const { schemaEngine, files, close } = await openSchemaEngine(
    serverUrl,
    path.join(projectDir, 'prisma/schema.prisma'),
  );
  const from = {
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'prisma/schema.prisma', content: before }],
  };
  const to = { tag: 'schemaDatamodel' as const, files };
  const { stdout } = await schemaEngine
    .diff({ from, to, script: true, exitCode: null, filters })
    .finally(close);
  const sql = stdout?.trim() ?? '';
  return sql === '-- This is an empty migration.' ? '' : sql;
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
