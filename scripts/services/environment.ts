import { EnvironmentError, parseEnvironment } from '#lib/env';
import { type Configuration, isLoopback, isWildcard } from './configuration.ts';
import { Failure } from './failure.ts';
import type { ChosenPorts } from './plan-ports.ts';
import { embeddedDatabaseUrl } from './postgres.ts';
import type { Secrets } from './secrets.ts';

const PASSED_ON = ['SMTP_URL', 'MAIL_FROM', 'TRUSTED_PROXIES', 'LOG_LEVEL', 'LIVEKIT_PUBLIC_URL'] as const;

const OUTSIDE_DEMO =
  'Where DATABASE_URL is set, or HOST is not this machine alone, Anteroom is no demo and makes up no settings. docs/running.md tells of each.';

/**
 * What the app and the worker are told: the person's own settings, and ours where we run the server. Checked
 * before anything is started; a wrong or missing value stops the start with a sentence that names it.
 */
export function composeEnvironment(
  configuration: Configuration,
  secrets: Secrets,
  ports: ChosenPorts,
  source: Record<string, string | undefined> = process.env,
): Record<string, string> {
  const given = Object.fromEntries(
    PASSED_ON.flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  ) as Record<string, string>;
  const { demoMode } = configuration;
  const appUrl = source.NEXTAUTH_URL || (demoMode ? `http://localhost:${ports.app}` : '');
  const composed: Record<string, string | undefined> = {
    ...given,
    DATABASE_URL: ports.database ? embeddedDatabaseUrl(secrets, ports.database) : source.DATABASE_URL,
    NEXTAUTH_URL: appUrl,
    NEXTAUTH_SECRET: source.NEXTAUTH_SECRET || (demoMode ? secrets.authSecret : ''),
    ...mediaVariables(configuration, secrets, ports, appUrl, source),
    ANTEROOM_DEMO: demoMode ? '1' : '0',
  };
  const sentences = [...wrongValues(composed), ...mediaOutOfReach(configuration, ports, appUrl, source)];
  if (sentences.length > 0) {
    throw new Failure([...sentences, ...(demoMode ? [] : [`\n${OUTSIDE_DEMO}`])].join('\n'));
  }
  return Object.fromEntries(Object.entries(composed).filter(([, value]) => value)) as Record<string, string>;
}

function mediaVariables(
  configuration: Configuration,
  secrets: Secrets,
  ports: ChosenPorts,
  appUrl: string,
  source: Record<string, string | undefined>,
) {
  if (!ports.media) {
    const { LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = source;
    return { LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET };
  }
  const page = URL.canParse(appUrl) ? new URL(appUrl) : null;
  const publicHost = configuration.demoMode ? '127.0.0.1' : (page?.hostname ?? internalHost(configuration));
  return {
    LIVEKIT_URL: `http://127.0.0.1:${ports.media.signal}`,
    LIVEKIT_PUBLIC_URL: source.LIVEKIT_PUBLIC_URL || `ws://${publicHost}:${ports.media.signal}`,
    LIVEKIT_API_KEY: secrets.mediaApiKey,
    LIVEKIT_API_SECRET: secrets.mediaApiSecret,
  };
}

function wrongValues(composed: Record<string, string | undefined>): string[] {
  try {
    parseEnvironment(composed);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return [error.message];
    throw error;
  }
}

/** Settings with which pages would open and every call would fail. */
function mediaOutOfReach(
  { host, mediaNodeIp }: Configuration,
  { media }: ChosenPorts,
  appUrl: string,
  source: Record<string, string | undefined>,
): string[] {
  if (!media || !URL.canParse(appUrl)) return [];
  const page = new URL(appUrl);
  const sentences: string[] = [];
  if (page.protocol === 'https:' && !source.LIVEKIT_PUBLIC_URL) {
    sentences.push(
      `LIVEKIT_PUBLIC_URL is not set. Pages at ${appUrl} may only use a media server over wss: pass wss:// to port ${media.signal} on and name that address.`,
    );
  }
  if (isLoopback(host) && !mediaNodeIp && !isLoopback(page.hostname.replace(/^\[|\]$/g, ''))) {
    sentences.push(
      `LIVEKIT_NODE_IP is not set. With HOST ${host} sound and pictures stay on this machine: name the address at which the people who open ${appUrl} reach it.`,
    );
  }
  return sentences;
}

/** Where programs of this machine reach what listens on the chosen host. */
export function internalHost(configuration: Configuration): string {
  if (isWildcard(configuration.host) || configuration.host === 'localhost') return '127.0.0.1';
  return configuration.host.includes(':') ? `[${configuration.host}]` : configuration.host;
}
