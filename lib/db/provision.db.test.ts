import pg from 'pg';
import { afterAll, expect, inject, it } from 'vitest';
import { provisionDatabase, waitForDatabase } from './provision.ts';

const serverUrl = inject('postgresUrl');
const wanted = { role: 'clinic_app', password: 'a\'b"c@d', database: 'clinic_app_data' };
const url = serverUrl
  .replace('postgres:postgres@', `${wanted.role}:${encodeURIComponent(wanted.password)}@`)
  .replace(/\/postgres$/, `/${wanted.database}`);
const app = new pg.Client({ connectionString: url });
afterAll(() => app.end());

it('makes a role that owns its database and is nothing more', async () => {
  await provisionDatabase(serverUrl, wanted);
  // A second start finds everything there.
  await provisionDatabase(serverUrl, wanted);
  expect(await waitForDatabase(url, { timeoutMs: 5000 })).toBe('ready');

  await app.connect();
  const { rows } = await app.query(
    'SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles WHERE rolname = current_user',
  );
  expect(Object.values(rows[0])).toEqual([false, false, false, false, false]);
  await app.query('CREATE TABLE example (id int)');
  await app.query('CREATE EXTENSION btree_gist');
  await expect(app.query('CREATE ROLE other')).rejects.toThrow('permission denied');
  await expect(app.query("COPY example FROM PROGRAM 'id'")).rejects.toThrow('permission denied');
});

it('tells a wrong password from a server that is silent', async () => {
  const wrong = serverUrl.replace('postgres:postgres@', 'postgres:wrong@');
  expect(await waitForDatabase(wrong, { timeoutMs: 5000 })).toBe('wrong-password');
  const nobody = 'postgresql://postgres:postgres@127.0.0.1:1/postgres';
  expect(await waitForDatabase(nobody, { timeoutMs: 300 })).toBe('silent');
});
