import path from 'node:path';
import { z } from 'zod';
import { Failure } from './failure.ts';

const port = z.coerce
  .number('must be a port number from 1 to 65535')
  .int('must be a port number from 1 to 65535')
  .min(1, 'must be a port number from 1 to 65535')
  .max(65_535, 'must be a port number from 1 to 65535');

const address = z
  .string()
  .refine((value) => URL.canParse(value), 'must be an address such as https://example.org/releases');

const schema = z.object({
  PORT: port.optional(),
  HOST: z
    .string()
    .regex(/^[0-9a-zA-Z.:-]+$/, 'must be an address such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  ANTEROOM_DATA_DIR: z.string().default('.data'),
  ANTEROOM_CACHE_DIR: z.string().optional(),
  NEXT_DIST_DIR: z
    .string()
    .refine(
      (value) => !path.isAbsolute(value) && !value.split(/[\\/]/).includes('..'),
      'must be a folder inside the project such as .next',
    )
    .default('.next'),
  DATABASE_URL: z.string().optional(),
  DATABASE_PORT: port.optional(),
  LIVEKIT_URL: z.string().optional(),
  LIVEKIT_PORT: port.optional(),
  LIVEKIT_TCP_PORT: port.optional(),
  LIVEKIT_UDP_PORT: port.optional(),
  LIVEKIT_NODE_IP: z.union([z.ipv4(), z.ipv6()], 'must be an IP address such as 192.168.1.20').optional(),
  LIVEKIT_TURN_DOMAIN: z.string().optional(),
  LIVEKIT_TURN_CERT_FILE: z.string().optional(),
  LIVEKIT_TURN_KEY_FILE: z.string().optional(),
  LIVEKIT_TURN_TLS_PORT: port.default(443),
  /** Off: the app learns who is in a call from asking alone, as with a media server that cannot call it. */
  LIVEKIT_WEBHOOKS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  LIVEKIT_RELEASES_URL: address.default('https://github.com/livekit/livekit/releases/download'),
});

export interface TurnSettings {
  domain: string;
  certFile: string;
  keyFile: string;
  /** Browsers are always told 443; another port has to be mapped to it. */
  tlsPort: number;
}

/** What the supervisor itself is told; the product's own variables are parsed by lib/env.ts. */
export interface Configuration {
  projectDir: string;
  dataDir: string;
  cacheDir: string | null;
  distDir: string;
  development: boolean;
  host: string;
  /** Null: the default, stepped over when it is taken. */
  port: number | null;
  databaseUrl: string | null;
  databasePort: number | null;
  mediaUrl: string | null;
  mediaPorts: { signal: number | null; tcp: number | null; udp: number | null };
  mediaNodeIp: string | null;
  /** Whether our own media server tells the app what happens in it. */
  mediaWebhooks: boolean;
  /** A relay over TLS for networks that let nothing else through; null: none. */
  turn: TurnSettings | null;
  mediaReleasesUrl: string;
  /** Exactly: embedded database and listening on loopback. */
  demoMode: boolean;
}

/** Reads the environment. Throws a Failure with one sentence for each wrong variable. */
export function readConfiguration(
  source: Record<string, string | undefined>,
  options: { projectDir: string; development: boolean },
): Configuration {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    throw new Failure(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'),
    );
  }
  const value = parsed.data;
  return {
    ...options,
    dataDir: path.resolve(options.projectDir, value.ANTEROOM_DATA_DIR),
    cacheDir: value.ANTEROOM_CACHE_DIR ? path.resolve(value.ANTEROOM_CACHE_DIR) : null,
    distDir: value.NEXT_DIST_DIR,
    host: value.HOST,
    port: value.PORT ?? null,
    databaseUrl: value.DATABASE_URL ?? null,
    databasePort: value.DATABASE_PORT ?? null,
    mediaUrl: value.LIVEKIT_URL ?? null,
    mediaPorts: {
      signal: value.LIVEKIT_PORT ?? null,
      tcp: value.LIVEKIT_TCP_PORT ?? null,
      udp: value.LIVEKIT_UDP_PORT ?? null,
    },
    mediaNodeIp: value.LIVEKIT_NODE_IP ?? null,
    mediaWebhooks: value.LIVEKIT_WEBHOOKS === 'on',
    turn: turnSettings(value),
    mediaReleasesUrl: value.LIVEKIT_RELEASES_URL.replace(/\/$/, ''),
    demoMode: !value.DATABASE_URL && isLoopback(value.HOST),
  };
}

function turnSettings(value: z.infer<typeof schema>): TurnSettings | null {
  const { LIVEKIT_TURN_DOMAIN: domain, LIVEKIT_TURN_CERT_FILE: cert, LIVEKIT_TURN_KEY_FILE: key } = value;
  if (!domain && !cert && !key) return null;
  if (domain && cert && key) {
    const [certFile, keyFile] = [path.resolve(cert), path.resolve(key)];
    return { domain, certFile, keyFile, tlsPort: value.LIVEKIT_TURN_TLS_PORT };
  }
  throw new Failure(
    'LIVEKIT_TURN_DOMAIN, LIVEKIT_TURN_CERT_FILE and LIVEKIT_TURN_KEY_FILE belong together: set all three or none.',
  );
}

/** Whether only this machine can reach a server that listens on this host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Whether a server that listens on this host listens on all of the machine's addresses. */
export function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
