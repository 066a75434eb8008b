import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSecrets } from './secrets.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-'));
});
afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

it('are made once, at random, for their owner alone', () => {
  const first = loadSecrets(dataDir);
  expect(loadSecrets(dataDir)).toEqual(first);
  expect(fs.statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(dataDir)).toEqual(['secrets.json']);
  expect(new Set(Object.values(first)).size).toBe(5);

  fs.rmSync(path.join(dataDir, 'secrets.json'));
  const second = loadSecrets(dataDir);
  for (const [name, value] of Object.entries(first)) expect(Object(second)[name]).not.toBe(value);
});

it.each(['', '{}', '{"authSecret":"short"}', 'not json'])(
  'are never silently replaced when damaged: %s',
  (text) => {
    fs.writeFileSync(path.join(dataDir, 'secrets.json'), text);
    expect(() => loadSecrets(dataDir)).toThrow(/secrets\.json is damaged/);
    expect(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')).toBe(text);
  },
);
