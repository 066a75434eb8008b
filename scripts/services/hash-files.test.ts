import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashFiles } from './hash-files.ts';

let dir: string;
const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  fs.writeFileSync(path.join(dir, file), text);
};
const hash = () => hashFiles(dir, ['lib', 'next.config.js', 'missing'], /\.test\.ts$|\/generated$/);

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'hash-'));
  write('lib/a/one.ts', '1');
  write('next.config.js', '{}');
});
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

it('changes with a content, a name, a new file and a file that went', () => {
  const seen = new Set([hash()]);
  write('lib/a/one.ts', '2');
  seen.add(hash());
  fs.renameSync(path.join(dir, 'lib/a/one.ts'), path.join(dir, 'lib/a/two.ts'));
  seen.add(hash());
  write('lib/b.ts', '');
  seen.add(hash());
  fs.rmSync(path.join(dir, 'next.config.js'));
  seen.add(hash());
  expect(seen.size).toBe(5);
});

it('does not change with what is left out', () => {
  const before = hash();
  write('lib/a/one.test.ts', 'a test');
  write('lib/db/generated/client.ts', 'generated');
  write('README.md', 'words');
  expect(hash()).toBe(before);
});
