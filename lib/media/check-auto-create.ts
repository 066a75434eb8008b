import { randomBytes } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';

/** What a media server does with a token for a room that nobody made. */
export type AutoCreateState = 'off' | 'on' | 'refused' | 'silent';

/**
 * Asks a media server, without joining, whether it makes rooms by itself. `/rtc/validate` checks a token as a
 * join would: with `auto_create: false` it answers 404 for a room that does not exist.
 */
export async function isAutoCreateOn(server: {
  url: string;
  apiKey: string;
  apiSecret: string;
}): Promise<AutoCreateState> {
  const token = new AccessToken(server.apiKey, server.apiSecret, { identity: 'check', ttl: 30 });
  token.addGrant({ roomJoin: true, room: `check-${randomBytes(12).toString('hex')}`, canPublish: false });
  const address = new URL('/rtc/validate', server.url);
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${await token.toJwt()}` },
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  if (!response) return 'silent';
  if (response.status === 404) return 'off';
  if (response.status === 401 || response.status === 403) return 'refused';
  return response.ok ? 'on' : 'silent';
}
