import '#server-only';
import { BlockList, isIP } from 'node:net';
import { environment } from '#lib/env';
import { addressBehindProxies } from './client-address.rules.ts';

/** Set on each request by lib/http/stamp-peer-address.ts from the socket; what a client sends is overwritten. */
export const PEER_HEADER = 'x-anteroom-peer';

let trusted: BlockList | undefined;

/** The address that a request came from, seen past the proxies named in TRUSTED_PROXIES. */
export function clientAddress(headers: Headers): string {
  const peer = headers.get(PEER_HEADER);
  if (!peer) return 'unknown';
  trusted ??= trustedList(environment().trustedProxies);
  return addressBehindProxies(peer, headers.get('x-forwarded-for'), (address) => isIn(trusted, address));
}

function isIn(list: BlockList | undefined, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && (list?.check(address, version === 6 ? 'ipv6' : 'ipv4') ?? false);
}

/** Addresses and CIDR ranges as one list. What is neither is left out. */
export function trustedList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/');
    const version = isIP(address);
    if (version === 0) continue;
    const family = version === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
