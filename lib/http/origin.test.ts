import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './origin.ts';

// The tests' NEXTAUTH_URL is http://localhost:3000.
function post(headers: Record<string, string>): Request {
  return new Request('http://localhost:3000/api/x', { method: 'POST', headers });
}

describe('isOwnOrigin', () => {
  it('knows our own pages, also when they are opened by an address', () => {
    expect(isOwnOrigin(post({ origin: 'http://localhost:3000', host: 'localhost:3000' }))).toBe(true);
    expect(isOwnOrigin(post({ origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' }))).toBe(true);
  });

  it.each([
    'https://evil.example',
    'http://localhost:3001',
    'http://localhost:3000.evil.example',
    'null',
    '',
  ])('refuses %s', (origin) => expect(isOwnOrigin(post({ origin, host: 'localhost:3000' }))).toBe(false));

  it('lets programs through that send no Origin, but no page of another site', () => {
    expect(isOwnOrigin(post({ host: 'localhost:3000' }))).toBe(true);
    expect(isOwnOrigin(post({ host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }))).toBe(true);
    expect(isOwnOrigin(post({ host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }))).toBe(false);
    expect(isOwnOrigin(post({ host: 'localhost:3000', 'sec-fetch-site': 'same-site' }))).toBe(false);
  });
});
