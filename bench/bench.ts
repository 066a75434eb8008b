// `npm run bench` and its parts: `npm run bench -- database pages`.
import path from 'node:path';
import { measureBundle } from './bundle.ts';
import { measureDatabase } from './database.ts';
import { measureJoin } from './join.ts';
import { measurePages } from './pages.ts';
import { cellsOf, plainTable, rowColumns } from './report/format.ts';
import { writeSection } from './report/results-file.ts';
import { holds, type PartResult } from './report/row.ts';
import { createResources } from './resources.ts';
import { measureStart } from './start.ts';

const projectDir = path.resolve(import.meta.dirname, '..');
const asked = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const rounds = Number(process.argv.find((name) => name.startsWith('--rounds='))?.split('=')[1]) || undefined;
const resources = createResources(projectDir);

const parts: Record<string, () => Promise<PartResult>> = {
  join: () => measureJoin(resources, rounds),
  bundle: () => measureBundle(resources),
  pages: () => measurePages(resources, rounds),
  database: () => measureDatabase(projectDir),
  start: () => measureStart(resources),
};
const names = Object.keys(parts);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, async () => {
    await resources.close();
    process.exit(130);
  });
}

const unknown = asked.find((name) => !names.includes(name));
if (unknown) {
  process.stderr.write(`There is no part "${unknown}": ${names.join(', ')}.\n`);
  process.exit(2);
}
process.exit(await run(asked.length > 0 ? names.filter((name) => asked.includes(name)) : names));

async function run(chosen: readonly string[]): Promise<number> {
  const results: PartResult[] = [];
  try {
    for (const name of chosen) results.push(await measure(name));
    const rows = results.flatMap((result) => result.rows);
    process.stdout.write(`\n${plainTable(rowColumns, rows.map(cellsOf))}\n\n${lineOf(rows.map(holds))}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`\n${(error as Error).stack ?? error}\n`);
    return 1;
  } finally {
    await resources.close();
  }
}

async function measure(name: string): Promise<PartResult> {
  process.stdout.write(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}\n`);
  const started = performance.now();
  const result = await (parts[name] as () => Promise<PartResult>)();
  for (const { title, columns, rows } of result.details ?? []) {
    process.stdout.write(`\n  ${title}\n${plainTable(columns, rows)}\n`);
  }
  for (const note of result.notes ?? []) process.stdout.write(`\n  ${note}\n`);
  process.stdout.write(`\n  took ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  writeSection(projectDir, names, name, result);
  return result;
}

/** A limit that does not hold is something to explain, not a failed test: the exit code stays 0. */
function lineOf(answers: readonly (boolean | null)[]): string {
  const kept = answers.filter((answer) => answer === true).length;
  const broken = answers.filter((answer) => answer === false).length;
  return `${kept} limits hold, ${broken} do not. Written to bench/results.md.`;
}
