import { isIP } from 'node:net';
import { z } from 'zod';

const url = (schemes: string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol), {
    message: `must be an address such as ${example}`,
  });

const schema = z.object({
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/anteroom'),
  NEXTAUTH_URL: url(['http:', 'https:'], 'https://visits.example.org'),
  NEXTAUTH_SECRET: z.string().refine((value) => Buffer.byteLength(value) >= 32, {
    message: 'must have at least 32 bytes; `openssl rand -base64 48` makes one',
  }),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>@]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, {
      message: 'must be an address such as Riverside Clinic <visits@example.org>',
    })
    .default('Anteroom <no-reply@localhost>'),
  LIVEKIT_URL: url(['http:', 'https:', 'ws:', 'wss:'], 'wss://media.example.org'),
  LIVEKIT_PUBLIC_URL: url(['ws:', 'wss:'], 'wss://media.example.org').optional(),
  LIVEKIT_API_KEY: z.string().min(1, 'is missing'),
  LIVEKIT_API_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** Addresses or CIDR ranges, separated by commas, whose X-Forwarded-For counts. */
  TRUSTED_PROXIES: z
    .string()
    .refine((value) => listOf(value).every(isAddressOrRange), {
      message: 'must be addresses or ranges, separated by commas, such as 127.0.0.1, 10.0.0.0/8',
    })
    .default(''),
  /** Set by the supervisor alone: embedded database and listening on loopback. */
  ANTEROOM_DEMO: z.enum(['0', '1']).default('0'),
});

/** What demo mode does without, since nothing leaves the machine there. */
const NEEDED_OUTSIDE_DEMO = ['SMTP_URL', 'MAIL_FROM'];

/** What the environment says, parsed. */
export interface Environment {
  databaseUrl: string;
  appUrl: string;
  authSecret: string;
  smtpUrl: string | null;
  mailFrom: string;
  /** Where the server reaches the media server (http or https). */
  mediaApiUrl: string;
  /** Where browsers reach the media server (ws or wss). */
  mediaPublicUrl: string;
  mediaApiKey: string;
  mediaApiSecret: string;
  trustedProxies: string[];
  demoMode: boolean;
}

/** Thrown when the environment is wrong; the message names each variable in a sentence. */
export class EnvironmentError extends Error {}

/** Parses an environment. Throws EnvironmentError with one sentence for each wrong variable. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(present);
  const demoMode = present.ANTEROOM_DEMO === '1';
  const sentences = (parsed.error?.issues ?? []).map((issue) => {
    const name = issue.path.join('.');
    return present[name] === undefined ? `${name} is not set.` : `${name} ${issue.message}.`;
  });
  // Said with the others: who sets up a clinic shall not find what is missing one start after the other.
  for (const name of demoMode ? [] : NEEDED_OUTSIDE_DEMO) {
    if (present[name] === undefined) sentences.push(`${name} is not set.`);
  }
  if (!parsed.success || sentences.length > 0) throw new EnvironmentError(sentences.join('\n'));
  const value = parsed.data;
  return {
    databaseUrl: value.DATABASE_URL,
    appUrl: value.NEXTAUTH_URL.replace(/\/$/, ''),
    authSecret: value.NEXTAUTH_SECRET,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    mediaApiUrl: value.LIVEKIT_URL.replace(/^ws/, 'http'),
    mediaPublicUrl: value.LIVEKIT_PUBLIC_URL ?? value.LIVEKIT_URL.replace(/^http/, 'ws'),
    mediaApiKey: value.LIVEKIT_API_KEY,
    mediaApiSecret: value.LIVEKIT_API_SECRET,
    trustedProxies: listOf(value.TRUSTED_PROXIES),
    demoMode,
  };
}

function listOf(value: string): string[] {
  return value
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function isAddressOrRange(entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 6 ? 128 : 32));
}

let parsedOnce: Environment | undefined;

/** The environment of this process, parsed once. */
export function environment(): Environment {
  parsedOnce ??= parseEnvironment(process.env);
  return parsedOnce;
}
