import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { PEER_HEADER } from './client-address.ts';
import { stampPeerAddress } from './stamp-peer-address.ts';

const server = http.createServer((request, response) => response.end(String(request.headers[PEER_HEADER])));
afterAll(() => server.close());

it('writes the socket’s address over whatever the client sent', async () => {
  stampPeerAddress();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { [PEER_HEADER]: '6.6.6.6' } });
  expect(await answer.text()).toBe('127.0.0.1');
});
