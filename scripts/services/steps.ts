import { Failure } from './failure.ts';

const interactive = process.stdout.isTTY;
/** On a terminal: the step whose line is still open. */
let open: string | null = null;

/** Adds a line above the running step's: something that takes long says so. */
export type Note = (sentence: string) => void;

/**
 * Runs one step of the start and shows one line for it: its state, what came of it, and its time.
 * `work` returns the few words that the line ends with.
 */
export async function step(name: string, work: (note: Note) => Promise<string>): Promise<void> {
  const started = performance.now();
  const label = name.padEnd(14);
  open = `  ·  ${label}`;
  if (interactive) process.stdout.write(open);
  const finish = (mark: string, said: string) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    open = null;
    writeLine(`  ${mark}  ${label} ${said} (${seconds} s)`);
  };
  try {
    finish('✓', await work((sentence) => writeLine(`  ·  ${label} ${sentence}`)));
  } catch (error) {
    finish('✗', error instanceof Failure ? 'stopped here' : 'failed');
    throw error;
  }
}

/** One line about something that happens while the product runs. */
export function say(sentence: string): void {
  writeLine(`  ·  ${new Date().toISOString().slice(11, 19)} UTC   ${sentence}`);
}

/** Writes a line in place of an open step's, and opens that one again below. */
function writeLine(line: string): void {
  const clear = interactive ? '\r\u001b[2K' : '';
  process.stdout.write(`${clear}${line}\n${interactive && open ? open : ''}`);
}
