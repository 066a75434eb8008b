import { type Configuration, isWildcard } from './configuration.ts';
import { Failure } from './failure.ts';
import type { MediaPorts } from './media-config.ts';
import { firstFree, isTcpPortFree, isUdpPortFree } from './ports.ts';

export interface ChosenPorts {
  app: number;
  /** Null: a database or a media server of somebody else. */
  database: number | null;
  media: MediaPorts | null;
}

type Test = (port: number) => Promise<boolean>;

/** Chooses the ports: a taken default is stepped over, a taken explicit one stops the start. */
export async function choosePorts(configuration: Configuration): Promise<ChosenPorts> {
  const tcp: Test = (port) => isTcpPortFree(port, configuration.host);
  const localTcp: Test = (port) => isTcpPortFree(port);
  const anyTcp: Test = (port) =>
    isTcpPortFree(port, isWildcard(configuration.host) ? configuration.host : '0.0.0.0');
  const udp: Test = (port) =>
    isUdpPortFree(port, configuration.host === 'localhost' ? '127.0.0.1' : configuration.host);
  const { mediaPorts } = configuration;
  const app = await choose('PORT', configuration.port, 3000, tcp);
  const database = configuration.databaseUrl
    ? null
    : await choose('DATABASE_PORT', configuration.databasePort, 54_320, localTcp);
  if (configuration.mediaUrl) return { app, database, media: null };
  const signal = await choose('LIVEKIT_PORT', mediaPorts.signal, 7880, tcp);
  const rtcTcp = await choose('LIVEKIT_TCP_PORT', mediaPorts.tcp, signal + 1, anyTcp);
  const rtcUdp = await choose('LIVEKIT_UDP_PORT', mediaPorts.udp, rtcTcp + 1, udp);
  return { app, database, media: { signal, tcp: rtcTcp, udp: rtcUdp } };
}

async function choose(variable: string, wanted: number | null, usual: number, isFree: Test): Promise<number> {
  if (wanted !== null) {
    if (await isFree(wanted)) return wanted;
    throw new Failure(
      `${variable} is ${wanted}, but another program uses that port. Choose another one, or leave ${variable} out.`,
    );
  }
  const found = await firstFree(usual, isFree);
  if (found) return found;
  throw new Failure(`No port from ${usual} to ${usual + 99} is free. Set ${variable} to one that is.`);
}
