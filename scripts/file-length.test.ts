import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { expect, it } from 'vitest';

const LONGEST = 250;
const CODE = /\.(ts|tsx|mjs|js|css)$/;
const NOT_WRITTEN_BY_HAND = /(^|\/)(generated|node_modules)\//;

it(`keeps every hand-written file within ${LONGEST} lines`, () => {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const tooLong = listed
    .split('\n')
    .filter((file) => CODE.test(file) && !NOT_WRITTEN_BY_HAND.test(file) && fs.existsSync(file))
    .map((file) => ({ file, lines: fs.readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST);
  expect(tooLong).toEqual([]);
});
