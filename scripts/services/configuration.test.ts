import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';
import { composeEnvironment } from './environment.ts';
import type { ChosenPorts } from './plan-ports.ts';
import type { Secrets } from './secrets.ts';

type Variables = Record<string, string | undefined>;

const ports: ChosenPorts = {
  app: 3004,
  database: 54321,
  media: { signal: 7880, tcp: 7881, udp: 7882 },
  release: async () => {},
};
const secrets: Secrets = {
  authSecret: 'a'.repeat(64),
  mediaApiKey: 'keyabc',
  mediaApiSecret: 'm'.repeat(64),
  databaseSuperuserPassword: 's'.repeat(32),
  databasePassword: 'p'.repeat(32),
};
const outside: Variables = {
  HOST: '0.0.0.0',
  NEXTAUTH_URL: 'http://clinic.example:3004',
  NEXTAUTH_SECRET: 'n'.repeat(32),
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'Clinic <visits@clinic.example>',
};

const read = (source: Variables) => readConfiguration(source, { projectDir: '/p', development: false });

function compose(source: Variables, chosen: Partial<ChosenPorts> = {}) {
  return composeEnvironment(read(source), secrets, { ...ports, ...chosen }, source);
}

describe('demo mode', () => {
  it.each([
    [{}, true],
    [{ HOST: '127.0.0.1' }, true],
    [{ HOST: '127.8.8.8' }, true],
    [{ HOST: 'localhost' }, true],
    [{ HOST: '::1' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '::' }, false],
    [{ HOST: '192.168.1.20' }, false],
    [{ DATABASE_URL: 'postgresql://a@b/c' }, false],
    [{ DATABASE_URL: '' }, true],
  ])('is embedded database and loopback, nothing else: %j → %s', (source: Variables, expected) => {
    expect(read(source).demoMode).toBe(expected);
  });

  it('cannot be asked for', () => {
    expect(compose({ ...outside, ANTEROOM_DEMO: '1' }).ANTEROOM_DEMO).toBe('0');
  });

  it('uses the generated secrets and the chosen port', () => {
    const environment = compose({});
    expect(environment).toMatchObject({
      ANTEROOM_DEMO: '1',
      NEXTAUTH_URL: 'http://localhost:3004',
      NEXTAUTH_SECRET: secrets.authSecret,
      LIVEKIT_PUBLIC_URL: 'ws://127.0.0.1:7880',
    });
    expect(environment.DATABASE_URL).toBe(`postgresql://anteroom:${'p'.repeat(32)}@127.0.0.1:54321/anteroom`);
  });
});

describe('a wrong value stops the start with a sentence that names it', () => {
  it.each<[Variables, RegExp]>([
    [{ PORT: 'abc' }, /^PORT must be a port number from 1 to 65535\.$/],
    [{ PORT: '70000' }, /^PORT must be a port number/],
    [{ PORT: '0' }, /^PORT must be a port number/],
    [{ HOST: 'http://x' }, /^HOST must be an address/],
    [{ NEXT_DIST_DIR: '../other' }, /^NEXT_DIST_DIR must be a folder inside the project/],
    [{ LIVEKIT_NODE_IP: 'example.org' }, /^LIVEKIT_NODE_IP must be an IP address/],
    [{ LIVEKIT_RELEASES_URL: 'nowhere' }, /^LIVEKIT_RELEASES_URL must be an address/],
  ])('%j', (source, sentence) => {
    expect(() => read(source)).toThrow(sentence);
  });

  it.each<[Variables, RegExp, Partial<ChosenPorts>?]>([
    [{ ...outside, NEXTAUTH_SECRET: undefined }, /^NEXTAUTH_SECRET is not set\./],
    [{ ...outside, NEXTAUTH_SECRET: 'short' }, /^NEXTAUTH_SECRET must have at least 32 bytes/],
    [{ ...outside, NEXTAUTH_URL: undefined }, /^NEXTAUTH_URL is not set\./],
    [{ ...outside, SMTP_URL: undefined }, /^SMTP_URL is not set\./],
    [
      { ...outside, SMTP_URL: undefined, MAIL_FROM: undefined },
      /^SMTP_URL is not set\.\nMAIL_FROM is not set\./,
    ],
    [{ ...outside, SMTP_URL: 'mail.example' }, /^SMTP_URL must be an address/],
    [{ ...outside, MAIL_FROM: 'the clinic' }, /^MAIL_FROM must be an address/],
    [{ ...outside, TRUSTED_PROXIES: '10.0.0.0/8, proxy' }, /^TRUSTED_PROXIES must be addresses or ranges/],
    [{ ...outside, TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES must be addresses or ranges/],
    [{ ...outside, DATABASE_URL: 'mysql://a' }, /^DATABASE_URL must be an address/, { database: null }],
    [
      { LIVEKIT_URL: 'wss://media.example' },
      /^LIVEKIT_API_KEY is not set\.\nLIVEKIT_API_SECRET is not set\./,
      { media: null },
    ],
    [
      { ...outside, NEXTAUTH_URL: 'https://clinic.example' },
      /^LIVEKIT_PUBLIC_URL is not set\. Pages at https/,
    ],
    [
      { NEXTAUTH_URL: 'https://192.168.1.20' },
      /^LIVEKIT_PUBLIC_URL is not set\..*\nLIVEKIT_NODE_IP is not set\. With HOST 127\.0\.0\.1 sound/,
    ],
    [{ HOST: '0.0.0.0' }, /Where DATABASE_URL is set, or HOST is not this machine alone/],
  ])('%j', (source, sentence, chosen) => {
    expect(() => compose(source, chosen)).toThrow(sentence);
  });
});

describe('outside demo mode', () => {
  it('takes the person’s own settings', () => {
    expect(compose(outside)).toMatchObject({
      NEXTAUTH_SECRET: 'n'.repeat(32),
      SMTP_URL: 'smtp://mail.example',
      LIVEKIT_PUBLIC_URL: 'ws://clinic.example:7880',
      LIVEKIT_API_KEY: 'keyabc',
    });
  });

  it('lets proxies be trusted by address and by range', () => {
    const TRUSTED_PROXIES = '127.0.0.1, ::1, 10.0.0.0/8, fd00::/8';
    expect(compose({ ...outside, TRUSTED_PROXIES })).toMatchObject({ TRUSTED_PROXIES });
  });

  it('passes a foreign media server on', () => {
    const source = {
      ...outside,
      LIVEKIT_URL: 'wss://media.example',
      LIVEKIT_API_KEY: 'theirs',
      LIVEKIT_API_SECRET: 'x'.repeat(32),
    };
    expect(compose(source, { media: null })).toMatchObject({
      LIVEKIT_URL: 'wss://media.example',
      LIVEKIT_API_KEY: 'theirs',
    });
  });
});
