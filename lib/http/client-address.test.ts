import { describe, expect, it } from 'vitest';
import { addressBehindProxies, plainAddress } from './client-address.rules.ts';
import { clientAddress, trustedList } from './client-address.ts';

const proxies = trustedList(['10.0.0.0/8', '192.0.2.7', 'fd00::/8', 'nonsense', '']);
const isTrusted = (address: string) => proxies.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
const behind = (peer: string, forwarded: string | null) => addressBehindProxies(peer, forwarded, isTrusted);

describe('the client’s address', () => {
  it('is the peer, whatever it claims, unless the peer is our proxy', () => {
    expect(behind('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
    expect(behind('203.0.113.9', null)).toBe('203.0.113.9');
  });

  it('is the last hop that is not ours, read from the end', () => {
    expect(behind('10.1.2.3', '198.51.100.1')).toBe('198.51.100.1');
    expect(behind('10.1.2.3', '6.6.6.6, 198.51.100.1, 192.0.2.7')).toBe('198.51.100.1');
    expect(behind('::ffff:10.1.2.3', '198.51.100.1:4711')).toBe('198.51.100.1');
    expect(behind('fd00::1', '[2001:db8::5]:443')).toBe('2001:db8::5');
  });

  it('is the proxy when nobody else is named', () => {
    expect(behind('10.1.2.3', null)).toBe('10.1.2.3');
    expect(behind('10.1.2.3', '10.9.9.9')).toBe('10.9.9.9');
  });

  it('is written in one way', () => {
    expect(plainAddress(' ::FFFF:192.0.2.1 ')).toBe('192.0.2.1');
    expect(plainAddress('FE80::1%eth0')).toBe('fe80::1');
  });

  it('believes nothing without the stamp of the socket', () => {
    expect(clientAddress(new Headers({ 'x-forwarded-for': '198.51.100.1' }))).toBe('unknown');
    const stamped = new Headers({ 'x-anteroom-peer': '::1', 'x-forwarded-for': '198.51.100.1' });
    expect(clientAddress(stamped)).toBe('::1');
  });
});
