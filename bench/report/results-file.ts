import fs from 'node:fs';
import path from 'node:path';
import { cellsOf, markdownTable, rowColumns } from './format.ts';
import { describeMachine, loadBefore } from './machine.ts';
import type { PartResult } from './row.ts';

const HEAD = `# Measured

Written by \`npm run bench\`; docs/decisions/what-is-measured.md says how. Each number stands beside the same
thing done barely, measured in the same run on the same machine: the ratios are what can be compared.
`;

/** Writes one part's section, and leaves the sections of the other parts as they are. */
export function writeSection(projectDir: string, order: readonly string[], name: string, result: PartResult) {
  const file = path.join(projectDir, 'bench/results.md');
  const sections = readSections(file);
  sections.set(name, sectionOf(projectDir, result));
  const known = order.filter((one) => sections.has(one));
  fs.writeFileSync(file, `${HEAD}${known.map((one) => `\n## ${one}\n\n${sections.get(one)}`).join('')}`);
}

function readSections(file: string): Map<string, string> {
  if (!fs.existsSync(file)) return new Map();
  const parts = fs.readFileSync(file, 'utf8').split(/^## (.+)\n\n/m);
  const sections = new Map<string, string>();
  for (let index = 1; index < parts.length; index += 2) {
    sections.set(parts[index] ?? '', `${parts[index + 1]?.trimEnd()}\n`);
  }
  return sections;
}

function sectionOf(projectDir: string, { rows, details = [], notes = [] }: PartResult): string {
  const measured = `${new Date().toISOString().slice(0, 10)}, load before ${loadBefore()}`;
  return [
    [`Measured ${measured}.`, ...describeMachine(projectDir).map((line) => `- ${line}`)].join('\n'),
    markdownTable(rowColumns, rows.map(cellsOf)),
    ...notes,
    ...details.map(({ title, columns, rows: lines }) => `### ${title}\n\n${markdownTable(columns, lines)}`),
  ]
    .join('\n\n')
    .concat('\n');
}
