import { describe, expect, it } from 'vitest';
import { errorOf, repeat } from './repeat.ts';

describe('repeat', () => {
  it('goes on after a failure, never twice at a time, and ends after the run at hand', async () => {
    const stopping = new AbortController();
    let [runs, running, most] = [0, 0, 0];
    await repeat(
      {
        name: 'test',
        everyMs: 1,
        work: async () => {
          runs += 1;
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 2));
          running -= 1;
          if (runs === 2) throw new Error('once');
          if (runs === 5) stopping.abort();
          return runs === 3;
        },
      },
      stopping.signal,
    );
    expect({ runs, running, most }).toEqual({ runs: 5, running: 0, most: 1 });
  });

  it('logs of an error no words: they can hold values of rows', () => {
    const error = Object.assign(new Error('Key (email)=(maria@example.org)'), { code: '23505' });
    expect(errorOf(error)).toEqual({ kind: 'Error', code: '23505' });
    expect(errorOf(null)).toEqual({ kind: 'object' });
  });
});
