import fs from 'node:fs';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { diffSchema, migrateDatabase } from './migrate.ts';

const projectDir = process.cwd();
const serverUrl = inject('postgresUrl');

it('applies each migration once when several start at the same time', async () => {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query('CREATE DATABASE several_at_once');
  await admin.end();
  const url = serverUrl.replace(/\/postgres$/, '/several_at_once');

  const applied = await Promise.all([1, 2, 3].map(() => migrateDatabase(url, projectDir)));

  const names = fs.readdirSync('prisma/migrations').filter((name) => /^\d/.test(name));
  expect(applied.flat().sort()).toEqual(names.sort());
  expect(await migrateDatabase(url, projectDir)).toEqual([]);
});

it('writes the SQL between two schemas, and none between a schema and itself', async () => {
  const today = fs.readFileSync('prisma/schema.prisma', 'utf8');
  expect(await diffSchema(today, projectDir, serverUrl)).toBe('');
  const before = today.replace(/^model Heartbeat \{[^}]+\}/m, '');
  expect(before).not.toBe(today);
  expect(await diffSchema(before, projectDir, serverUrl)).toMatch(
    /^-- CreateTable\s+CREATE TABLE "Heartbeat"/,
  );
});
