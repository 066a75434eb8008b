import { environment } from '#lib/env';
import { closeAllStreams } from '#lib/events/hub';
import { stampPeerAddress } from '#lib/http/stamp-peer-address';

/** Checks the environment before the first request, and lets a stopping server go although streams are open. */
export function startServerProcess() {
  environment();
  stampPeerAddress();
  process.once('SIGTERM', () => void closeAllStreams());
  process.once('SIGINT', () => void closeAllStreams());
}
