import { expect, it } from 'vitest';
import { isFromOurServer } from './server-packets.rules.ts';

it('trusts only what bears nobody’s name', () => {
  expect(isFromOurServer(undefined, '')).toBe(true);
  expect(isFromOurServer(undefined, undefined)).toBe(true);
  expect(isFromOurServer('someone', 'someone')).toBe(false);
  // Who has just left, or has not been announced yet, is only known by the stamp.
  expect(isFromOurServer(undefined, 'someone')).toBe(false);
});
