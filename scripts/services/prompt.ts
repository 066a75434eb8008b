import readline from 'node:readline';
import { Writable } from 'node:stream';
import { Failure } from './failure.ts';

/** Asks a person questions, line by line; answers may also come through a pipe. */
export interface Prompt {
  ask: (question: string, options?: { usual?: string; hidden?: boolean }) => Promise<string>;
  close: () => void;
}

export function openPrompt(): Prompt {
  let isMuted = false;
  const output = new Writable({
    write(chunk, _encoding, written) {
      if (!isMuted) process.stdout.write(chunk);
      written();
    },
  });
  const lines = readline.createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  const answers = lines[Symbol.asyncIterator]();
  lines.on('SIGINT', () => process.exit(130));
  return {
    ask: async (question, { usual, hidden = false } = {}) => {
      process.stdout.write(`${question}${usual ? ` [${usual}]` : ''}: `);
      isMuted = hidden;
      const { value, done } = await answers.next();
      isMuted = false;
      if (hidden) process.stdout.write('\n');
      if (done) throw new Failure('\nNobody answered, so nothing was changed.');
      return value.trim() || usual || '';
    },
    close: () => lines.close(),
  };
}
