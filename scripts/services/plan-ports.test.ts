import dgram from 'node:dgram';
import net from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';
import { choosePorts } from './plan-ports.ts';
import { firstFree, freePort, isTcpPortFree } from './ports.ts';

const opened: { close(): unknown }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function take(port = 0, host = '127.0.0.1'): Promise<number> {
  const server = net.createServer();
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return (server.address() as net.AddressInfo).port;
}

const choose = (source: Record<string, string>) =>
  choosePorts(readConfiguration(source, { projectDir: '/p', development: false }));

describe('a taken port', () => {
  it('is stepped over when it is the usual one', async () => {
    const taken = await take();
    const found = await firstFree(taken, (port) => isTcpPortFree(port));
    expect(found).toBeGreaterThan(taken);
  });

  it.each(['127.0.0.1', '0.0.0.0', '::1', '::'])(
    'counts as taken when another listens on %s',
    async (host) => {
      const port = await freePort();
      await take(port, host);
      expect(await isTcpPortFree(port)).toBe(false);
    },
  );

  it.each(['PORT', 'DATABASE_PORT', 'LIVEKIT_PORT', 'LIVEKIT_TCP_PORT'])(
    'stops the start when %s asks for it',
    async (variable) => {
      const taken = await take();
      const sentence = `${variable} is ${taken}, but another program uses that port.`;
      await expect(choose({ [variable]: String(taken) })).rejects.toThrow(sentence);
    },
  );

  it('stops the start when LIVEKIT_UDP_PORT asks for it', async () => {
    const socket = dgram.createSocket('udp4');
    opened.push(socket);
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const wanted = String(socket.address().port);
    await expect(choose({ LIVEKIT_UDP_PORT: wanted })).rejects.toThrow(`LIVEKIT_UDP_PORT is ${wanted}`);
  });
});

describe('the chosen ports', () => {
  it('are kept from others until they are released', async () => {
    const chosen = await choose({});
    expect(await isTcpPortFree(chosen.app)).toBe(false);
    expect((await choose({})).app).not.toBe(chosen.app);
    await chosen.release('app');
    expect(await isTcpPortFree(chosen.app)).toBe(true);
  });

  it('are those that were asked for', async () => {
    const port = await freePort();
    expect((await choose({ PORT: String(port) })).app).toBe(port);
  });

  it('are all different', async () => {
    const { app, database, media } = await choose({});
    const tcp = [app, database, media?.signal, media?.tcp];
    expect(new Set(tcp).size).toBe(4);
  });

  it('leave out what somebody else runs', async () => {
    const chosen = await choose({ DATABASE_URL: 'postgresql://a@b/c', LIVEKIT_URL: 'wss://media.example' });
    expect(chosen).toMatchObject({ database: null, media: null });
  });
});
