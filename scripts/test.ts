// `npm test` and its parts: `unit`, `integration`, `check`, `e2e [journey …]`.
import fs from 'node:fs';
import path from 'node:path';
import { readConfiguration } from './services/configuration.ts';
import { Failure } from './services/failure.ts';
import { findOrInstallBrowser } from './services/find-browser.ts';
import { startGuard } from './services/guard-client.ts';
import { findMediaServer } from './services/media-binary.ts';
import { generatePrismaClient } from './services/prisma-client.ts';
import { type Count, countOfCheck, countOfReport, lineOf, sumOf } from './testing/count.ts';
import { allParts, chosenParts, type Part } from './testing/parts.ts';
import { runPart, stopRunningPart } from './testing/run-part.ts';

const projectDir = path.resolve(import.meta.dirname, '..');
const testDir = path.join(projectDir, '.test');
const [group, ...journeys] = process.argv.slice(2);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, async () => {
    await stopRunningPart();
    process.exit(130);
  });
}

const parts = chosenParts(allParts({ distDir: '.test/next', journeys }), group);
if (!parts) {
  process.stderr.write(`There is no part "${group}": unit, integration, check or e2e.\n`);
  process.exit(2);
}

fs.mkdirSync(testDir, { recursive: true });
const results: { part: Part; count: Count; seconds: number }[] = [];
try {
  await generatePrismaClient({ projectDir, logDir: testDir });
  if (asksFor('e2e')) process.env.ANTEROOM_BROWSER = findOrInstallBrowser();
  if (asksFor('e2e') || asksFor('integration')) process.env.ANTEROOM_TEST_LIVEKIT = await mediaServer();
  for (const part of parts) results.push(await measure(part));
} catch (error) {
  process.stderr.write(`\n${error instanceof Failure ? error.message : (error as Error).stack}\n`);
  results.push({
    part: { name: 'Set-up', group: 'check', args: [] },
    count: countOfCheck(false),
    seconds: 0,
  });
}
report();

function asksFor(wanted: Part['group']): boolean {
  return Boolean(parts?.some((part) => part.group === wanted));
}

/** The media server's program, downloaded or built where this machine has none yet. */
async function mediaServer(): Promise<string> {
  fs.mkdirSync(path.join(testDir, 'logs'), { recursive: true });
  const configuration = readConfiguration(
    { ...process.env, ANTEROOM_DATA_DIR: testDir },
    { projectDir, development: false },
  );
  const guard = startGuard();
  const note = (sentence: string) => process.stdout.write(`Media server: ${sentence}\n`);
  const { file } = await findMediaServer(configuration, guard, note).finally(() => guard.stop());
  return file;
}

async function measure(part: Part) {
  process.stdout.write(`\n── ${part.name} ${'─'.repeat(Math.max(0, 60 - part.name.length))}\n`);
  const reportFile = path.join(testDir, `report-${part.name.replaceAll(/\W+/g, '-')}.json`);
  fs.rmSync(reportFile, { force: true });
  const started = performance.now();
  const succeeded = await runPart(part, { projectDir, reportFile });
  const count = part.report ? countOfReport(part.report, reportFile, succeeded) : countOfCheck(succeeded);
  return { part, count, seconds: (performance.now() - started) / 1000 };
}

function report(): void {
  process.stdout.write('\n');
  for (const { part, count, seconds } of results) {
    const mark = count.failed > 0 ? '✗' : '✓';
    process.stdout.write(
      `  ${mark}  ${part.name.padEnd(32)} ${lineOf(count).padEnd(28)} ${seconds.toFixed(1)} s\n`,
    );
  }
  const total = sumOf(results.map((result) => result.count));
  process.stdout.write(`\n${lineOf(total)}\n`);
  process.exit(total.failed > 0 ? 1 : 0);
}
