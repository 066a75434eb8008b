// The production build that `npm test` checks: always made anew, so that a broken one cannot hide behind an old one.
import fs from 'node:fs';
import path from 'node:path';
import { buildApp } from './services/app-build.ts';

const projectDir = path.resolve(import.meta.dirname, '..');
const distDir = process.env.NEXT_DIST_DIR ?? '.next';
const logDir = path.join(projectDir, '.test');
fs.mkdirSync(logDir, { recursive: true });
fs.rmSync(path.join(projectDir, distDir, 'anteroom-build.txt'), { force: true });
try {
  await buildApp({ projectDir, distDir, logDir });
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
