import '#server-only';
import type { Result } from '#lib/result.rules';
import { registerStream, watchTopics } from './hub.ts';

/** Catches a lost nudge, and what changes without one: a doctor who went away. */
const POLL_MS = 10_000;
/** Tells the browser and every proxy between that the stream lives; browsers give up on it after three. */
const HEARTBEAT_MS = 15_000;

/**
 * A stream of server-sent events that holds the newest of what `load` gives, and sends it again whenever a
 * topic is nudged and it has changed. Ends when `load` refuses: the reader may no longer see it.
 */
export function liveStream<T>(options: {
  signal: AbortSignal;
  event: string;
  topics: string[];
  load: () => Promise<Result<T>>;
}): Response {
  const { signal, event, topics, load } = options;
  const encoder = new TextEncoder();
  let close = () => {};

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let last = '';
      let isLoading = false;
      let isStale = false;
      let isClosed = false;

      const write = (text: string) => {
        if (!isClosed) controller.enqueue(encoder.encode(text));
      };
      const refresh = async () => {
        isStale = true;
        if (isLoading) return;
        isLoading = true;
        try {
          while (isStale && !isClosed) {
            isStale = false;
            const loaded = await load();
            if (!loaded.ok) {
              write(`event: refused\ndata: ${JSON.stringify({ code: loaded.code })}\n\n`);
              close();
              return;
            }
            const data = JSON.stringify(loaded.value);
            if (data === last) continue;
            last = data;
            write(`event: ${event}\ndata: ${data}\n\n`);
          }
        } catch {
          // The database is away for a moment: the next poll or nudge reads again.
        } finally {
          isLoading = false;
        }
      };

      const unwatch = watchTopics(topics, refresh);
      const poll = setInterval(refresh, POLL_MS);
      const heartbeat = setInterval(() => write('event: beat\ndata: {}\n\n'), HEARTBEAT_MS);
      close = () => {
        if (isClosed) return;
        isClosed = true;
        unwatch();
        unregister();
        clearInterval(poll);
        clearInterval(heartbeat);
        controller.close();
      };
      const unregister = registerStream(() => close());
      // `cancel` does not fire in Next when the browser goes away; the request's signal does.
      signal.addEventListener('abort', () => close());
      write('retry: 1000\n\n');
      void refresh();
    },
    cancel: () => close(),
  });

  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
