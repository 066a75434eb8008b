import '#server-only';
import { RoomServiceClient, TwirpError } from 'livekit-server-sdk';
import { environment } from '#lib/env';
import { log } from '#lib/log';

/** Long enough for a server on another continent, short enough for a person who waits. */
const TIMEOUT_SECONDS = 5;

/** The media server's API for rooms. */
export function mediaServer(): RoomServiceClient {
  const { mediaApiUrl, mediaApiKey, mediaApiSecret } = environment();
  return new RoomServiceClient(mediaApiUrl, mediaApiKey, mediaApiSecret, {
    requestTimeout: TIMEOUT_SECONDS,
  });
}

/** Whether the media server answered that there is no such room. */
export function isNoSuchRoom(error: unknown): boolean {
  return error instanceof TwirpError && error.status === 404;
}

/** The same failure is noted once in this time, in milliseconds: some calls are tried again every few seconds. */
const SAY_AGAIN_MS = 60_000;
const saidAtMs = new Map<string, number>();

/** Notes a call to the media server that failed; the caller answers with a refusal or goes on without. */
export function logMediaFailure(what: string, error: unknown): void {
  const now = performance.now();
  if (now - (saidAtMs.get(what) ?? Number.NEGATIVE_INFINITY) < SAY_AGAIN_MS) return;
  saidAtMs.set(what, now);
  const { name, status, code } = error as { name?: string; status?: number; code?: string };
  log.warn({ what, error: name, status, code }, 'the media server did not do it');
}
