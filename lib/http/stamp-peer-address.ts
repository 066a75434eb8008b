import '#server-only';
import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { PEER_HEADER } from './client-address.ts';

const shared = globalThis as { anteroomStampsPeers?: boolean };

/**
 * Writes the socket's address into a header of every request before Next sees it. Next itself shows the
 * address only through X-Forwarded-For, which it leaves as a client sent it.
 */
export function stampPeerAddress(): void {
  if (shared.anteroomStampsPeers) return;
  shared.anteroomStampsPeers = true;
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? '';
  });
}
