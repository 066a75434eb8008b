import { describe, expect, it, vi } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

/** The real function, watched: time would tell little on a busy machine. */
const watched = vi.hoisted(() => ({ calls: [] as unknown[] }));
vi.mock('node:crypto', async (importOriginal) => {
  const crypto = await importOriginal<typeof import('node:crypto')>();
  const argon2: typeof crypto.argon2 = (algorithm, parameters, callback) => {
    const { memory, passes, parallelism, tagLength } = parameters;
    watched.calls.push({ algorithm, memory, passes, parallelism, tagLength });
    return crypto.argon2(algorithm, parameters, callback);
  };
  return { ...crypto, argon2 };
});

describe('passwords', () => {
  it('are kept as argon2id with 19 MiB and two passes, never the same twice', async () => {
    const [one, two] = [await hashPassword('open the door'), await hashPassword('open the door')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
  });

  it('fit themselves and nothing else, however they are composed', async () => {
    const phc = await hashPassword('caf\u00e9 au lait 1');
    expect(await verifyPassword('cafe\u0301 au lait 1', phc)).toBe(true);
    expect(await verifyPassword('cafe au lait 1', phc)).toBe(false);
    expect(await verifyPassword('', phc)).toBe(false);
  });

  it('checks a hash that another program made', async () => {
    // From the test vectors of the reference implementation (phc-winner-argon2, src/test.c).
    const phc = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', phc)).toBe(true);
    expect(await verifyPassword('Password', phc)).toBe(false);
  });

  it('cost the same work where there is no account, no password or a damaged one', async () => {
    const phc = await hashPassword('open the door');
    const work = { algorithm: 'argon2id', memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
    for (const kept of [phc, null, 'not a hash']) {
      watched.calls = [];
      expect(await verifyPassword('wrong', kept)).toBe(false);
      expect(watched.calls).toEqual([work]);
    }
  });
});
