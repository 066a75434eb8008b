import fs from 'node:fs';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** A part that is one check: it passed or it did not. */
export function countOfCheck(succeeded: boolean): Count {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

/**
 * What a tool's JSON report counts. A run that ended badly has at least one failure, also when no test says
 * so: a file that could not be loaded, a server that did not start, a report that was never written.
 */
export function countOfReport(kind: 'vitest' | 'playwright', file: string, succeeded: boolean): Count {
  const count = readCount(kind, file);
  if (!succeeded && count.failed === 0) return { ...count, failed: 1 };
  return count;
}

export function sumOf(counts: Count[]): Count {
  return counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The line that a run ends with. */
export function lineOf({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readCount(kind: 'vitest' | 'playwright', file: string): Count {
  if (!fs.existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  return kind === 'vitest' ? countVitest(report) : countPlaywright(report);
}

function countVitest(report: VitestReport): Count {
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  // An error outside of any test (the product did not start) is a failure as well.
  const failed = stats.unexpected + (errors.length > 0 && stats.unexpected === 0 ? 1 : 0);
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}
