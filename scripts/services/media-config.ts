import os from 'node:os';
import { type Configuration, isLoopback, isWildcard, type TurnSettings } from './configuration.ts';
import type { Secrets } from './secrets.ts';

export interface MediaPorts {
  signal: number;
  tcp: number;
  udp: number;
}

/** LiveKit's own configuration. JSON is YAML, so no text has to be escaped by hand. */
export function mediaConfig(
  configuration: Configuration,
  options: { ports: MediaPorts; secrets: Secrets; webhookUrl: string },
): string {
  const { ports, secrets, webhookUrl } = options;
  const onLoopback = mediaStaysHere(configuration);
  return JSON.stringify(
    {
      port: ports.signal,
      bind_addresses: bindAddresses(configuration.host),
      rtc: {
        // LiveKit binds this one to every address, so a demo goes without: on loopback UDP always works.
        tcp_port: onLoopback ? 0 : ports.tcp,
        // One port for all UDP: what a firewall or a container has to let through stays small.
        udp_port: ports.udp,
        use_external_ip: false,
        ...(onLoopback ? loopbackAddresses() : nodeAddress(mediaAddress(configuration))),
      },
      keys: { [secrets.mediaApiKey]: secrets.mediaApiSecret },
      // Rooms are made by the app alone: a token of a room that was deleted leads nowhere.
      room: { auto_create: false, empty_timeout: 300, departure_timeout: 60 },
      ...(configuration.mediaWebhooks && { webhook: { api_key: secrets.mediaApiKey, urls: [webhookUrl] } }),
      ...(configuration.turn && { turn: turnConfig(configuration.turn) }),
      // Addresses with tokens in their query string would stand in debug lines.
      logging: { level: 'info', json: true, pion_level: 'error' },
    },
    null,
    2,
  );
}

function turnConfig({ domain, certFile, keyFile, tlsPort }: TurnSettings) {
  return { enabled: true, domain, cert_file: certFile, key_file: keyFile, tls_port: tlsPort };
}

/** Candidates on loopback only: nothing of a demo is offered to the network. */
function loopbackAddresses() {
  return { node_ip: '127.0.0.1', enable_loopback_candidate: true, ips: { includes: ['127.0.0.0/8'] } };
}

/**
 * Whether sound and pictures never leave this machine. Behind a proxy the app listens on loopback as well,
 * but media come past the proxy: LIVEKIT_NODE_IP says where to.
 */
export function mediaStaysHere({ host, mediaNodeIp }: Configuration): boolean {
  return isLoopback(host) && mediaNodeIp === null;
}

/** The address that browsers send media to, where it can be told. */
export function mediaAddress({ host, mediaNodeIp }: Configuration): string | undefined {
  return mediaNodeIp ?? (isWildcard(host) ? firstLanAddress() : host);
}

/** One address is named to browsers; without a name LiveKit would ask a stranger's STUN server for it. */
const nodeAddress = (address: string | undefined) => (address ? { node_ip: address } : {});

function bindAddresses(host: string): string[] {
  if (isLoopback(host)) return ['127.0.0.1'];
  return isWildcard(host) ? ['0.0.0.0'] : ['127.0.0.1', host];
}

function firstLanAddress(): string | undefined {
  const all = Object.values(os.networkInterfaces()).flatMap((list) => list ?? []);
  return all.find((one) => one.family === 'IPv4' && !one.internal)?.address;
}
