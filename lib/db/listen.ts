import '#server-only';
import pg from 'pg';
import { environment } from '#lib/env';
import { log } from '#lib/log';

const RETRY_MS = 500;

/**
 * Listens on one channel with one connection of its own, and again after every loss of it.
 * `onListening` is called each time listening begins: what was sent in between is lost, so read anew.
 * Returns how to stop.
 */
export function listenTo(
  channel: string,
  handlers: { onPayload: (payload: string) => void; onListening: () => void },
): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  function connectLater() {
    client = null;
    if (stopped) return;
    clearTimeout(retry);
    retry = setTimeout(connect, RETRY_MS);
    retry.unref();
  }

  async function connect() {
    const next = new pg.Client({ connectionString: environment().databaseUrl, keepAlive: true });
    client = next;
    next.on('error', () => client === next && connectLater());
    next.on('end', () => client === next && connectLater());
    next.on('notification', (message) => handlers.onPayload(message.payload ?? ''));
    try {
      await next.connect();
      await next.query(`LISTEN "${channel}"`);
      handlers.onListening();
    } catch (error) {
      log.warn({ code: (error as { code?: string }).code }, 'Listening for events failed; trying again');
      if (client === next) connectLater();
    }
  }

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => {});
  };
}
