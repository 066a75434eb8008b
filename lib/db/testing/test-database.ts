import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { createDatabaseClient, setDatabase } from '../client.ts';

/** Makes a fresh migrated database for this file, gives it to `database()` and closes it at the end. */
export async function freshDatabase() {
  const serverUrl = inject('postgresUrl');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template_anteroom STRATEGY file_copy`);
  await admin.end();
  const url = serverUrl.replace(/\/postgres$/, `/${name}`);
  const db = createDatabaseClient(url);
  setDatabase(db);
  afterAll(() => db.$disconnect());
  return { db, url };
}
