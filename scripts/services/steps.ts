import { Failure } from './failure.ts';

const interactive = process.stdout.isTTY;

/** Adds a note below the running step: something that takes long says so. */
export type Note = (sentence: string) => void;

/**
 * Runs one step of the start and shows one line for it: its state, what came of it, and its time.
 * `work` returns the few words that the line ends with.
 */
export async function step(name: string, work: (note: Note) => Promise<string>): Promise<void> {
  const started = performance.now();
  const label = name.padEnd(14);
  if (interactive) process.stdout.write(`  ·  ${label}`);
  const note: Note = (sentence) => {
    process.stdout.write(`${interactive ? '\r\u001b[2K' : ''}  ·  ${label} ${sentence}\n`);
    if (interactive) process.stdout.write(`  ·  ${label}`);
  };
  const finish = (mark: string, said: string) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${interactive ? '\r\u001b[2K' : ''}  ${mark}  ${label} ${said} (${seconds} s)\n`);
  };
  try {
    finish('✓', await work(note));
  } catch (error) {
    finish('✗', error instanceof Failure ? 'stopped here' : 'failed');
    throw error;
  }
}

/** One line about something that happens while the product runs. */
export function say(sentence: string): void {
  process.stdout.write(`  ·  ${new Date().toISOString().slice(11, 19)} UTC   ${sentence}\n`);
}
