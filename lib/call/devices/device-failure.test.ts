import { describe, expect, it } from 'vitest';
import { deviceFailureOf, isWorthTryingAnother } from './device-failure.rules.ts';

describe('deviceFailureOf', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['SecurityError', 'unavailable'],
    ['TypeError', 'unavailable'],
    ['', 'unavailable'],
    // Names that every object has.
    ['constructor', 'unavailable'],
    ['__proto__', 'unavailable'],
  ])('%s means %s', (name, failure) => {
    expect(deviceFailureOf(name)).toBe(failure);
  });

  it('tries another device only where that can help', () => {
    expect(isWorthTryingAnother('busy')).toBe(true);
    expect(isWorthTryingAnother('missing')).toBe(true);
    expect(isWorthTryingAnother('refused')).toBe(false);
    expect(isWorthTryingAnother('unavailable')).toBe(false);
  });
});
