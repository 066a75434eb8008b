import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reconnectDelayMs } from './reconnect-delay.rules.ts';

it('knocks at once, then more slowly, and never slower than every 6 s', () => {
  expect(reconnectDelayMs(0, 0.5, null)).toBe(0);
  expect([1, 2, 3, 4, 5, 50].map((attempt) => reconnectDelayMs(attempt, 0.5, null))).toEqual([
    500, 1000, 2000, 4000, 5000, 5000,
  ]);
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
      const delay = reconnectDelayMs(attempt, random, null);
      expect(delay).toBeLessThanOrEqual(6000);
      expect(delay).toBeGreaterThanOrEqual(attempt === 0 ? 0 : 400);
    }),
  );
});

it('waits as long as the server asks for', () => {
  expect(reconnectDelayMs(0, 0.5, 17_000)).toBe(17_000);
});

it('stays within thirty tokens a minute', () => {
  let passed = 0;
  let tokens = 0;
  for (let attempt = 0; passed < 60_000; attempt += 1) {
    tokens += 1;
    passed += reconnectDelayMs(attempt + 1, 0, null);
  }
  expect(tokens).toBeLessThan(30);
});
