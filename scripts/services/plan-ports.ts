import { type Configuration, isLoopback, isWildcard } from './configuration.ts';
import { Failure } from './failure.ts';
import { type MediaPorts, mediaStaysHere } from './media-config.ts';
import { firstFree, holdTcpPort, holdUdpPort, isTcpPortFree, isUdpPortFree } from './ports.ts';

export interface ChosenPorts {
  app: number;
  /** Null: a database or a media server of somebody else. */
  database: number | null;
  media: MediaPorts | null;
  /** Gives a held port to the program that is about to listen on it. */
  release: (part: Part) => Promise<void>;
}

type Test = (port: number) => Promise<boolean>;

type Part = 'app' | 'database' | 'media';

/** Chooses and holds the ports: a taken default is stepped over, a taken explicit one stops the start. */
export async function choosePorts(configuration: Configuration): Promise<ChosenPorts> {
  const { mediaPorts } = configuration;
  const host = configuration.host === 'localhost' ? '127.0.0.1' : configuration.host;
  const everywhere = isWildcard(host) ? host : '0.0.0.0';
  const udpHost = isLoopback(host) && !mediaStaysHere(configuration) ? everywhere : host;
  const held: Record<Part, (() => Promise<void>)[]> = { app: [], database: [], media: [] };

  const tcp = async (part: Part, variable: string, wanted: number | null, usual: number, at = host) => {
    const port = await choose(variable, wanted, usual, (one) => isTcpPortFree(one, at));
    held[part].push(await holdTcpPort(port, at));
    return port;
  };
  const udp = async (part: Part, variable: string, wanted: number | null, usual: number, at: string) => {
    const port = await choose(variable, wanted, usual, (one) => isUdpPortFree(one, at));
    held[part].push(await holdUdpPort(port, at));
    return port;
  };

  const app = await tcp('app', 'PORT', configuration.port, 3000);
  const database = configuration.databaseUrl
    ? null
    : await tcp('database', 'DATABASE_PORT', configuration.databasePort, 54_320, '127.0.0.1');
  let media: MediaPorts | null = null;
  if (!configuration.mediaUrl) {
    const signal = await tcp('media', 'LIVEKIT_PORT', mediaPorts.signal, 7880);
    const rtcTcp = await tcp('media', 'LIVEKIT_TCP_PORT', mediaPorts.tcp, signal + 1, everywhere);
    const rtcUdp = await udp('media', 'LIVEKIT_UDP_PORT', mediaPorts.udp, rtcTcp + 1, udpHost);
    media = { signal, tcp: rtcTcp, udp: rtcUdp };
  }
  const release = async (part: Part) => {
    for (const letGo of held[part].splice(0)) await letGo();
  };
  return { app, database, media, release };
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
