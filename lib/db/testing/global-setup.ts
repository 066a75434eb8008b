import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startThrowAwayPostgres } from '../../../scripts/services/postgres.ts';
import { migrateDatabase } from '../migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a template database that has every migration. */
export default async function setup(project: TestProject) {
  const postgres = await startThrowAwayPostgres();
  const admin = new pg.Client({ connectionString: postgres.url('postgres') });
  try {
    await admin.connect();
    await admin.query('CREATE DATABASE template_anteroom');
    await migrateDatabase(postgres.url('template_anteroom'), process.cwd());
    // A template cannot be copied while anyone is connected to it.
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'template_anteroom'`,
    );
  } catch (error) {
    await postgres.stop();
    throw error;
  } finally {
    await admin.end();
  }
  project.provide('postgresUrl', postgres.url('postgres'));
  return () => postgres.stop();
}
