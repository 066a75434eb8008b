import { holds, type Row, type Unit } from './row.ts';

/** A number with its unit, with as many digits as it deserves. */
export function amount(value: number, unit: Unit): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : unit === '' ? 3 : 2;
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
}

export function ratio(ours: number, beside: number): string {
  return beside === 0 ? '–' : `${(ours / beside).toFixed(2)}×`;
}

export const rowColumns = ['what', 'Anteroom', 'beside', 'ratio', 'limit', 'holds'] as const;

/** The cells of a row, in the order of `rowColumns`. */
export function cellsOf(row: Row): string[] {
  const { what, unit, ours, beside, besideWhat = '', atMost, atMostRatio } = row;
  const limits = [
    atMostRatio === undefined ? '' : `≤ ${atMostRatio}×`,
    atMost === undefined ? '' : `≤ ${atMost}${unit && ` ${unit}`}`,
  ];
  const answer = holds(row);
  return [
    what,
    amount(ours, unit),
    beside === undefined ? '–' : `${amount(beside, unit)} ${besideWhat}`.trim(),
    beside === undefined ? '–' : ratio(ours, beside),
    limits.filter(Boolean).join(', ') || '–',
    answer === null ? '–' : answer ? 'yes' : 'NO',
  ];
}

/** A table for a terminal. */
export function plainTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd();
  return [line(columns), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

/** A table for a Markdown file. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
