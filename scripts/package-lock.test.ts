import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock } from './complete-lock.ts';

const text = fs.readFileSync('package-lock.json', 'utf8');

describe('package-lock.json', () => {
  it('has an entry for every platform’s build, so that `npm ci` takes it', () => {
    expect(completeLock(JSON.parse(text))).toEqual([]);
  });

  it('names no registry: everyone installs from their own', () => {
    expect(text).not.toMatch(/"resolved": "https?:/);
  });
});

it('adds a platform’s missing build, and only that', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/next': { optionalDependencies: { '@next/swc-linux-x64-gnu': '16.0.0', sharp: '^1.2.3' } },
      'node_modules/sharp': { version: '1.2.4' },
    },
  };
  expect(completeLock(lock)).toEqual(['@next/swc-linux-x64-gnu@16.0.0']);
  expect(lock.packages).toHaveProperty(['node_modules/@next/swc-linux-x64-gnu'], {
    version: '16.0.0',
    os: ['linux'],
    cpu: ['x64'],
    libc: ['glibc'],
    optional: true,
  });
});
