import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Imports that the house forbids, each in a file of its own: [file, what it says]. */
const refused: [string, string][] = [
  // Only lib/db touches Prisma and pg.
  ['lib/visit/static.ts', "import { PrismaClient } from '@prisma/client';\nexport const a = PrismaClient;"],
  ['lib/visit/dynamic.ts', "export const a = () => import('@prisma/adapter-pg');"],
  ['lib/visit/type.ts', "import type { Visit } from '#lib/db/generated/client';\nexport type A = Visit;"],
  ['lib/visit/relative.ts', "import { Prisma } from '../db/generated/client.ts';\nexport const a = Prisma;"],
  ['lib/visit/bare.ts', "import pg from 'pg';\nexport const a = pg;"],
  ['lib/visit/re-export.ts', "export { PrismaClient } from '@prisma/client';"],
  ['app/page.tsx', "import pg from 'pg';\nexport default pg;"],
  ['worker/job.ts', "import { PrismaClient } from '@prisma/client';\nexport const a = PrismaClient;"],
  ['components/a/card.tsx', "import type { Visit } from '#lib/db/generated/client';\nexport type A = Visit;"],
  ['lib/media/rows.ts', "import pg from 'pg';\nexport const a = pg;"],
  ['lib/call/rows.ts', "import pg from 'pg';\nexport const a = pg;"],
  // Only lib/media imports livekit-server-sdk.
  ['lib/visit/sdk.ts', "import { AccessToken } from 'livekit-server-sdk';\nexport const a = AccessToken;"],
  ['app/api/token/route.ts', "export const a = () => import('livekit-server-sdk');"],
  ['lib/call/sdk.ts', "import type { Room } from 'livekit-server-sdk';\nexport type A = Room;"],
  ['lib/db/sdk.ts', "import { AccessToken } from 'livekit-server-sdk';\nexport const a = AccessToken;"],
  // Only lib/call imports livekit-client.
  ['components/call/view.tsx', "import { Room } from 'livekit-client';\nexport const a = Room;"],
  ['components/call/type.tsx', "import type { Room } from 'livekit-client';\nexport type A = Room;"],
  [
    'components/call/hooks.tsx',
    "import { useTracks } from '@livekit/components-react';\nexport const a = useTracks;",
  ],
  ['app/call/page.tsx', "export const a = () => import('livekit-client');"],
  ['lib/media/client.ts', "import { Room } from 'livekit-client';\nexport const a = Room;"],
  ['lib/visit/client.ts', "import { Room } from 'livekit-client/dist/room';\nexport const a = Room;"],
  // lib never imports app or components.
  ['lib/visit/up.ts', "import { Button } from '#components/ui/button';\nexport const a = Button;"],
  [
    'lib/visit/up-relative.ts',
    "import { Button } from '../../components/ui/button.tsx';\nexport const a = Button;",
  ],
  ['lib/call/up.ts', "export const a = () => import('#components/ui/button');"],
  ['lib/media/up.ts', "import type { Props } from '../../app/page.tsx';\nexport type A = Props;"],
  ['lib/db/up.ts', "import page from '../../app/page.tsx';\nexport const a = page;"],
  // Components take props: no server parts of lib, whatever way they are named.
  ['components/a/db.tsx', "import { database } from '#lib/db/client';\nexport const a = database;"],
  [
    'components/a/db-relative.tsx',
    "import { database } from '../../lib/db/client.ts';\nexport const a = database;",
  ],
  [
    'components/a/visit.tsx',
    "import { admitPatient } from '#lib/visit/admit-patient';\nexport const a = admitPatient;",
  ],
  ['components/a/dynamic.tsx', "export const a = () => import('#lib/schedule/book-visit');"],
  ['components/a/type.tsx', "import type { Environment } from '#lib/env';\nexport type A = Environment;"],
  ['components/a/app.tsx', "import page from '../../app/page.tsx';\nexport const a = page;"],
  // Rules are pure.
  ['lib/visit/prisma.rules.ts', "import type { Visit } from '@prisma/client';\nexport type A = Visit;"],
  ['lib/visit/zod.rules.ts', "import { z } from 'zod';\nexport const a = z;"],
  ['lib/visit/node.rules.ts', "import fs from 'node:fs';\nexport const a = fs;"],
  [
    'lib/visit/other.rules.ts',
    "import { admitPatient } from './admit-patient.ts';\nexport const a = admitPatient;",
  ],
  ['lib/visit/react.rules.ts', "export const a = () => import('react');"],
  ['lib/visit/clock.rules.ts', 'export const a = () => Date.now();'],
  ['lib/visit/made.rules.ts', 'export const a = () => new Date(0);'],
  ['lib/visit/process.rules.ts', 'export const a = () => process.env.HOME;'],
  ['components/ui/pure.rules.ts', 'export const a = () => Date.now();'],
  // No circles.
  ['lib/visit/circle-a.ts', "import { b } from './circle-b.ts';\nexport const a = () => b;"],
];

/** What must stay allowed, or the table above would prove nothing. */
const allowed: [string, string][] = [
  ['lib/db/client.ts', "import { PrismaClient } from '@prisma/client';\nexport const a = PrismaClient;"],
  ['lib/media/tokens.ts', "import { AccessToken } from 'livekit-server-sdk';\nexport const a = AccessToken;"],
  ['lib/call/room.ts', "import { Room } from 'livekit-client';\nexport const a = Room;"],
  ['components/a/fine.tsx', "import { phaseOf } from '#lib/visit/phases.rules';\nexport const a = phaseOf;"],
  ['components/call/fine.tsx', "import { useCall } from '#lib/call/use-call';\nexport const a = useCall;"],
  ['components/a/ui.tsx', "import { Button } from '#components/ui/button';\nexport const a = Button;"],
  ['lib/visit/fine.rules.ts', "import { phaseOf } from './phases.rules.ts';\nexport const a = phaseOf;"],
  [
    'lib/visit/far.rules.ts',
    "import type { Actor } from '#lib/accounts/actor.rules';\nexport type A = Actor;",
  ],
  ['lib/visit/circle-b.ts', "import { a } from './circle-a.ts';\nexport const b = () => a;"],
  ['app/fine/page.tsx', "import { database } from '#lib/db/client';\nexport default database;"],
];

const REFUSING = /noRestrictedImports|noRestrictedGlobals|noImportCycles/;
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'arrows-'));
const complained = new Set<string>();

interface Report {
  diagnostics: { category: string | null; location: { path: string | { file: string } } }[];
}

beforeAll(() => {
  for (const [file, source] of [...refused, ...allowed]) {
    fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    fs.writeFileSync(path.join(dir, file), `${source}\n`);
  }
  fs.copyFileSync('biome.json', path.join(dir, 'biome.json'));
  fs.copyFileSync('package.json', path.join(dir, 'package.json'));
  const biome = path.resolve('node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: dir,
    encoding: 'utf8',
  });
  const report: Report = JSON.parse(run.stdout.slice(run.stdout.indexOf('{')));
  for (const { category, location } of report.diagnostics) {
    const file = typeof location.path === 'string' ? location.path : location.path.file;
    if (REFUSING.test(category ?? '')) complained.add(path.posix.normalize(file));
  }
}, 60_000);

afterAll(() => fs.rmSync(dir, { recursive: true, force: true }));

describe('the linter refuses', () => {
  it.each(refused)('%s: %s', (file) => expect([...complained]).toContain(file));
});

describe('the linter allows', () => {
  const circle = 'lib/visit/circle-b.ts';
  it.each(allowed.filter(([file]) => file !== circle))('%s: %s', (file) => {
    expect([...complained]).not.toContain(file);
  });
});
