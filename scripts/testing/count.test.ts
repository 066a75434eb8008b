import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { countOfCheck, countOfReport, lineOf, sumOf } from './count.ts';

function reportOf(content: object): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'count-')), 'report.json');
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the line that npm test ends with', () => {
  it('adds what the tools report and the checks', () => {
    const vitest = reportOf({ success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 });
    const journeys = reportOf({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 }, errors: [] });
    const sum = sumOf([
      countOfCheck(true),
      countOfReport('vitest', vitest, true),
      countOfReport('playwright', journeys, false),
    ]);
    expect(lineOf(sum)).toBe('11 passed, 1 failed, 2 skipped');
  });

  it('is exactly two numbers when nothing was skipped', () => {
    expect(lineOf({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed');
  });

  it('counts a run without any report as a failure', () => {
    expect(countOfReport('vitest', '/nowhere/report.json', false)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a run that ended badly though every test passed', () => {
    const file = reportOf({ success: false, numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 });
    expect(countOfReport('vitest', file, false).failed).toBe(1);
  });

  it('counts a product that did not start', () => {
    const file = reportOf({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] });
    expect(countOfReport('playwright', file, false).failed).toBe(1);
  });
});
