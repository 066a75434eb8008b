// `npm run test:broken`: breaks ten rules, one at a time, in a copy of the project, and expects a red suite.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brokenRules } from './testing/broken-rules.ts';

const projectDir = path.resolve(import.meta.dirname, '..');
const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-broken-'));
// PostgreSQL's own user has to reach what the tests start from here.
fs.chmodSync(copy, 0o755);
const isLeftOut = /^(node_modules|\.git|\.next|\.data|\.test|test-results)(\/|$)/;
fs.cpSync(projectDir, copy, {
  recursive: true,
  filter: (source) => !isLeftOut.test(path.relative(projectDir, source)),
});
fs.symlinkSync(path.join(projectDir, 'node_modules'), path.join(copy, 'node_modules'));

let unnoticed = 0;
for (const { rule, file, from, to, tests } of brokenRules) {
  const target = path.join(copy, file);
  const whole = fs.readFileSync(target, 'utf8');
  if (!whole.includes(from)) throw new Error(`${rule}: ${file} no longer holds what is to be broken.`);
  fs.writeFileSync(target, whole.replace(from, to));
  const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  fs.writeFileSync(target, whole);
  const failed = [...new Set(`${run.stdout}${run.stderr}`.match(/FAIL .+ > .+/g) ?? [])];
  const isNoticed = run.status !== 0 && failed.length > 0;
  if (!isNoticed) unnoticed += 1;
  process.stdout.write(
    `${isNoticed ? 'red  ' : 'GREEN'}  ${rule}\n${failed.map((line) => `         ${line}\n`).join('')}`,
  );
}
fs.rmSync(copy, { recursive: true, force: true });
process.stdout.write(`${brokenRules.length - unnoticed} passed, ${unnoticed} failed\n`);
process.exit(unnoticed === 0 ? 0 : 1);
