import { decode, encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { environment } from '#lib/env';
import { decodeSessionId, encodeSessionId } from './session-cookie.ts';

const sid = '0198b0c2-7a51-7c3e-9a51-0123456789ab';

describe('the session cookie', () => {
  it('holds the session id and nothing about the person', async () => {
    const payload = await decode({ token: await encodeSessionId(sid), secret: environment().authSecret });
    expect(Object.keys(payload ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sid']);
    expect(payload?.sid).toBe(sid);
  });

  it('is worthless when damaged, foreign, too old or about something else', async () => {
    const good = await encodeSessionId(sid);
    expect(await decodeSessionId(good)).toBe(sid);
    expect(await decodeSessionId(`${good.slice(0, -3)}AAA`)).toBeNull();
    expect(await decodeSessionId('not a token')).toBeNull();
    expect(await decodeSessionId(undefined)).toBeNull();
    expect(await decodeSessionId(await encode({ token: { sid }, secret: 'another secret' }))).toBeNull();
    const { authSecret: secret } = environment();
    expect(await decodeSessionId(await encode({ token: { sid }, secret, maxAge: -60 }))).toBeNull();
    expect(await decodeSessionId(await encode({ token: { sid: 'x' }, secret }))).toBeNull();
  });
});
