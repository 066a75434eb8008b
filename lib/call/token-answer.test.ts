import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenAnswerFrom } from './token-answer.rules.ts';

const token = { url: 'ws://x', token: 'jwt', identity: 'me', epoch: 2 };

it.each([
  [200, token, { kind: 'token', ...token }],
  [401, { code: 'not_signed_in' }, { kind: 'failed', because: 'signed_out' }],
  [403, { code: 'not_admitted' }, { kind: 'moved_on' }],
  [403, { code: 'not_allowed' }, { kind: 'failed', because: 'not_found' }],
  [404, { code: 'not_found' }, { kind: 'failed', because: 'not_found' }],
  [
    429,
    { code: 'too_many_attempts', retryAfterSeconds: 7 },
    { kind: 'retry', because: 'busy', afterMs: 7000 },
  ],
  [429, null, { kind: 'retry', because: 'busy', afterMs: 5000 }],
  [503, { code: 'media_unavailable' }, { kind: 'retry', because: 'media_server', afterMs: null }],
  [502, null, { kind: 'retry', because: 'network', afterMs: null }],
  [200, null, { kind: 'retry', because: 'network', afterMs: null }],
])('%d %j', (status, body, answer) => {
  expect(tokenAnswerFrom(status, body)).toEqual(answer);
});

it('never ends the call for a trouble of the server’s, whatever it sends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 500, max: 599 }), fc.anything(), (status, body) => {
      expect(tokenAnswerFrom(status, body).kind).toBe('retry');
    }),
  );
});
