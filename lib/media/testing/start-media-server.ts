import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../../scripts/services/postgres.ts';

export interface TestMediaServer {
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  stop(): Promise<void>;
}

/** The real media server on free ports, with the product's settings: rooms are made by us alone. */
export async function startMediaServer(): Promise<TestMediaServer> {
  const apiKey = 'test-key';
  const apiSecret = 'a-secret-for-tests-with-32-characters';
  const [port, tcpPort, udpPort] = await Promise.all([freePort(), freePort(), freePort()]);
  const config = {
    port,
    bind_addresses: ['127.0.0.1'],
    rtc: { tcp_port: tcpPort, udp_port: udpPort, use_external_ip: false, node_ip: '127.0.0.1' },
    room: { auto_create: false },
    keys: { [apiKey]: apiSecret },
    logging: { level: 'error' },
  };
  // JSON is YAML, so the configuration needs no writer of its own.
  const child = spawn(binaryPath(), ['--config-body', JSON.stringify(config)], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilUp(url, () => child.exitCode);
  tellEnvironment(url, apiKey, apiSecret);
  return {
    url,
    apiKey,
    apiSecret,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** Says to `environment()` where the media server is; the rest only has to be well-formed. */
function tellEnvironment(url: string, apiKey: string, apiSecret: string): void {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://unused@127.0.0.1:1/unused',
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    LIVEKIT_URL: url,
    LIVEKIT_API_KEY: apiKey,
    LIVEKIT_API_SECRET: apiSecret,
    ANTEROOM_DEMO: '1',
  });
}

function binaryPath(): string {
  // `npm test` gets the media server where it is missing and says where it is.
  if (process.env.ANTEROOM_TEST_LIVEKIT) return process.env.ANTEROOM_TEST_LIVEKIT;
  const cache = path.join(os.homedir(), '.cache/anteroom/livekit');
  const version = fs
    .readdirSync(cache)
    .find((name) => fs.existsSync(path.join(cache, name, 'livekit-server')));
  if (!version) throw new Error('The media server is not in the cache: run `npm start` once.');
  return path.join(cache, version, 'livekit-server');
}

async function waitUntilUp(url: string, exitCode: () => number | null): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (exitCode() !== null) throw new Error(`The media server ended with code ${exitCode()}.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The media server did not answer within 10 s.');
}
