import '#server-only';
import { cookies, headers } from 'next/headers';
import { clientAddress } from '#lib/http/client-address';
import { DEVICE_COOKIE, isDeviceToken } from './known-device.ts';

/** Where a request comes from, for counting attempts. */
export interface RequestOrigin {
  readonly address: string;
  /** What the browser's device cookie says, or null. */
  readonly deviceToken: string | null;
}

/** Where the request at hand comes from. */
export async function requestOrigin(): Promise<RequestOrigin> {
  const cookie = (await cookies()).get(DEVICE_COOKIE)?.value;
  return {
    address: clientAddress(await headers()),
    deviceToken: cookie && isDeviceToken(cookie) ? cookie : null,
  };
}
