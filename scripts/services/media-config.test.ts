import { expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';
import { mediaConfig } from './media-config.ts';

const secrets = {
  authSecret: 'a'.repeat(64),
  mediaApiKey: 'keyabc',
  mediaApiSecret: 'm'.repeat(64),
  databaseSuperuserPassword: 's'.repeat(32),
  databasePassword: 'p'.repeat(32),
};

function configFor(source: Record<string, string>) {
  const configuration = readConfiguration(source, { projectDir: '/p', development: false });
  const ports = { signal: 7880, tcp: 7881, udp: 7882 };
  const webhookUrl = 'http://127.0.0.1:3000/api/media/webhook';
  return JSON.parse(mediaConfig(configuration, { ports, secrets, webhookUrl }));
}

it('makes no room by itself, and tells the app what happens', () => {
  const config = configFor({});
  expect(config.room.auto_create).toBe(false);
  expect(config.webhook).toEqual({ api_key: 'keyabc', urls: ['http://127.0.0.1:3000/api/media/webhook'] });
  expect(config.keys).toEqual({ keyabc: 'm'.repeat(64) });
});

it('tells the app nothing where webhooks are off', () => {
  expect(configFor({ LIVEKIT_WEBHOOKS: 'off' }).webhook).toBeUndefined();
});

it('stays on loopback when the app does', () => {
  const config = configFor({ HOST: 'localhost' });
  expect(config.bind_addresses).toEqual(['127.0.0.1']);
  expect(config.rtc).toMatchObject({
    node_ip: '127.0.0.1',
    ips: { includes: ['127.0.0.0/8'] },
    tcp_port: 0,
    udp_port: 7882,
  });
});

it('is reachable in the network when the app is', () => {
  expect(configFor({ HOST: '0.0.0.0' }).bind_addresses).toEqual(['0.0.0.0']);
  const config = configFor({ HOST: '192.168.1.20' });
  expect(config.bind_addresses).toEqual(['127.0.0.1', '192.168.1.20']);
  expect(config.rtc.node_ip).toBe('192.168.1.20');
  expect(config.rtc.ips).toBeUndefined();
  expect(config.rtc.tcp_port).toBe(7881);
});

it('names the address that it is told to', () => {
  expect(configFor({ HOST: '0.0.0.0', LIVEKIT_NODE_IP: '203.0.113.7' }).rtc.node_ip).toBe('203.0.113.7');
});

it('takes media past a proxy, while its signalling stays behind it', () => {
  const config = configFor({ LIVEKIT_NODE_IP: '203.0.113.7' });
  expect(config.bind_addresses).toEqual(['127.0.0.1']);
  expect(config.rtc).toMatchObject({ node_ip: '203.0.113.7', tcp_port: 7881, udp_port: 7882 });
  expect(config.rtc.ips).toBeUndefined();
});

it('relays over TLS where a certificate is named, and only with all it needs', () => {
  const turn = { LIVEKIT_TURN_DOMAIN: 'turn.example.org', LIVEKIT_TURN_CERT_FILE: '/c.pem' };
  expect(configFor({ ...turn, LIVEKIT_TURN_KEY_FILE: '/k.pem' }).turn).toEqual({
    enabled: true,
    domain: 'turn.example.org',
    cert_file: '/c.pem',
    key_file: '/k.pem',
    tls_port: 443,
  });
  expect(() => configFor(turn)).toThrow(/belong together/);
  expect(configFor({}).turn).toBeUndefined();
});
