import { environment } from '#lib/env';
import { closeAllStreams } from '#lib/events/hub';

/** Checks the environment before the first request, and lets a stopping server go although streams are open. */
export function startServerProcess() {
  environment();
  process.once('SIGTERM', () => void closeAllStreams());
  process.once('SIGINT', () => void closeAllStreams());
}
