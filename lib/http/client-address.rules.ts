/** Reads the address without the prefix of IPv4 written as IPv6, brackets, zone or port. */
export function plainAddress(text: string): string {
  const trimmed = text
    .trim()
    .replace(/^\[([^\]]+)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(trimmed);
  if (mapped?.[1]) return mapped[1];
  const withPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(trimmed);
  return withPort?.[1] ?? trimmed.toLowerCase();
}

/**
 * The client's address: the peer itself, unless it is a trusted proxy. Then X-Forwarded-For is read from
 * its end, where our own proxies wrote, up to the first address that is not one of them.
 */
export function addressBehindProxies(
  peer: string,
  forwardedFor: string | null,
  isTrusted: (address: string) => boolean,
): string {
  let client = plainAddress(peer);
  const hops = (forwardedFor ?? '').split(',').map(plainAddress).filter(Boolean).reverse();
  for (const hop of hops) {
    if (!isTrusted(client)) break;
    client = hop;
  }
  return client;
}
