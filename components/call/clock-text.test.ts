import { expect, it } from 'vitest';
import { clockText } from './clock-text.rules.ts';

it.each([
  [0, '00:00'],
  [999, '00:00'],
  [494_000, '08:14'],
  [3_599_000, '59:59'],
  [3_723_000, '1:02:03'],
  [36_000_000, '10:00:00'],
  [-5000, '00:00'],
])('%d ms is %s', (milliseconds, text) => {
  expect(clockText(milliseconds)).toBe(text);
});
