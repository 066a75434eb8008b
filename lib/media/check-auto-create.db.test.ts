import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isAutoCreateOn } from './check-auto-create.ts';
import { startMediaServer, type TestMediaServer } from './testing/start-media-server.ts';

let media: TestMediaServer;
const permissive = http.createServer((_request, response) => response.end('success'));

beforeAll(async () => {
  media = await startMediaServer();
  await new Promise<void>((resolve) => permissive.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await media.stop();
  permissive.close();
});

it('is off where the server makes no rooms by itself, and the check makes none', async () => {
  expect(await isAutoCreateOn(media)).toBe('off');
});

it('is on where the server lets a stranger into a room that nobody made', async () => {
  const { port } = permissive.address() as AddressInfo;
  const { apiKey, apiSecret } = media;
  expect(await isAutoCreateOn({ url: `http://127.0.0.1:${port}`, apiKey, apiSecret })).toBe('on');
});

it('cannot be asked with a wrong secret, nor where nobody answers', async () => {
  expect(await isAutoCreateOn({ ...media, apiSecret: 'x'.repeat(32) })).toBe('refused');
  expect(await isAutoCreateOn({ ...media, url: 'http://127.0.0.1:1' })).toBe('silent');
});
