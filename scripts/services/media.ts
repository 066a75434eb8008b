import path from 'node:path';
import { isAutoCreateOn } from '#lib/media/check-auto-create';
import type { Configuration } from './configuration.ts';
import { internalHost } from './environment.ts';
import { Failure } from './failure.ts';
import type { Guard } from './guard-client.ts';
import { findMediaServer } from './media-binary.ts';
import { type MediaPorts, mediaAddress, mediaConfig, mediaStaysHere } from './media-config.ts';
import { tailOf } from './run-command.ts';
import { type Secrets, writePrivateFile } from './secrets.ts';
import type { Note } from './steps.ts';
import { type SupervisedChild, superviseChild } from './supervised-child.ts';

/** Gets and starts our own media server and waits until it answers. */
export async function startMediaServer(options: {
  configuration: Configuration;
  secrets: Secrets;
  ports: MediaPorts;
  appPort: number;
  guard: Guard;
  onChange: () => void;
  note: Note;
  /** Called when the program is there and about to be started. */
  beforeListening: () => Promise<void>;
}): Promise<{ child: SupervisedChild; said: string }> {
  const { configuration, secrets, ports, guard, onChange, note } = options;
  const { file, from } = await findMediaServer(configuration, guard, note);
  const configFile = path.join(configuration.dataDir, 'livekit.yaml');
  const logFile = path.join(configuration.dataDir, 'logs/livekit.log');
  const webhookUrl = `http://${internalHost(configuration)}:${options.appPort}/api/media/webhook`;
  writePrivateFile(configFile, `${mediaConfig(configuration, { ports, secrets, webhookUrl })}\n`);
  await options.beforeListening();
  const child = superviseChild(
    {
      name: 'The media server',
      kind: 'process',
      command: file,
      args: ['--config', configFile],
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
      cwd: configuration.dataDir,
      logFile,
      stopSignal: 'SIGTERM',
      // SIGTERM lets it wait for calls without a deadline; who stops the product has decided.
      graceMs: 2000,
    },
    guard,
    onChange,
  );
  await waitForMedia(`http://127.0.0.1:${ports.signal}`, secrets, child, logFile);
  return { child, said: `${from}, port ${ports.signal}${reachedAt(configuration, ports)}` };
}

/** What a firewall has to let through, said where it matters. */
function reachedAt(configuration: Configuration, { tcp, udp }: MediaPorts): string {
  if (mediaStaysHere(configuration)) return '';
  const address = mediaAddress(configuration) ?? 'this machine';
  return `; browsers send to ${address}, UDP ${udp} or TCP ${tcp}`;
}

/** Asks with our own key, so that another media server at this port cannot pass for ours. */
async function waitForMedia(
  url: string,
  secrets: Secrets,
  child: SupervisedChild,
  logFile: string,
): Promise<void> {
  const end = Date.now() + 30_000;
  const ours = { url, apiKey: secrets.mediaApiKey, apiSecret: secrets.mediaApiSecret };
  while (Date.now() < end && child.deaths() < 3) {
    if ((await isAutoCreateOn(ours)) === 'off') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await child.stop();
  throw new Failure(`The media server does not answer. The end of ${logFile}:\n${tailOf(logFile)}`);
}

/** A sentence about somebody else's media server: whether it answers and makes no rooms by itself. */
export async function checkForeignMedia(environment: Record<string, string>): Promise<string> {
  const { LIVEKIT_URL = '', LIVEKIT_API_KEY = '', LIVEKIT_API_SECRET = '' } = environment;
  const host = new URL(LIVEKIT_URL).host;
  const state = await isAutoCreateOn({
    url: LIVEKIT_URL.replace(/^ws/, 'http'),
    apiKey: LIVEKIT_API_KEY,
    apiSecret: LIVEKIT_API_SECRET,
  });
  switch (state) {
    case 'off':
      return `${host} answers`;
    case 'on':
      return `${host} answers. Warning: it makes rooms by itself (auto_create is on), so a token that was taken back could open its room again. Set room.auto_create to false there`;
    case 'refused':
      return `${host} refuses LIVEKIT_API_KEY and LIVEKIT_API_SECRET. Warning: no call will work until they are right`;
    default:
      return `${host} does not answer. Warning: no call will work until it does`;
  }
}
