import '#server-only';
import { createHash, randomBytes } from 'node:crypto';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';

/** The cookie that tells a browser that signed in before. It proves nothing but that. */
export const DEVICE_COOKIE = 'anteroom-device';
export const DEVICE_SECONDS = 180 * 24 * 60 * 60;

/** Whether this browser has signed in to this account before. */
export async function isKnownDevice(userId: string, deviceToken: string): Promise<boolean> {
  const tokenHash = hashFor(userId, deviceToken);
  return (await database().knownDevice.count({ where: { userId, tokenHash } })) > 0;
}

/** Remembers this browser for an account and returns the cookie's value: the one it has, or a new one. */
export async function rememberDevice(userId: string, deviceToken: string | null): Promise<string> {
  const token =
    deviceToken && isDeviceToken(deviceToken) ? deviceToken : randomBytes(24).toString('base64url');
  const tokenHash = hashFor(userId, token);
  const lastUsedAt = currentTime();
  await database().knownDevice.upsert({
    where: { tokenHash },
    create: { userId, tokenHash, lastUsedAt },
    update: { lastUsedAt },
  });
  return token;
}

/** Forgets every browser of an account, as after a password that may have been known to others. */
export async function forgetDevices(userId: string): Promise<void> {
  await database().knownDevice.deleteMany({ where: { userId } });
}

/** Whether a cookie's value has the form of ours. */
export function isDeviceToken(value: string): boolean {
  return /^[A-Za-z0-9_-]{32}$/.test(value);
}

/** One cookie serves every account used in a browser: the hash joins both. */
function hashFor(userId: string, deviceToken: string): string {
  return createHash('sha256').update(`${userId} ${deviceToken}`).digest('base64url');
}
