import type { FailureCause, TroubleCause } from './call-state.rules.ts';

/** What asking for a token led to. */
export type TokenAnswer =
  | {
      readonly kind: 'token';
      readonly url: string;
      readonly token: string;
      readonly identity: string;
      readonly epoch: number;
    }
  /** Not now: try again, after the time the server named or when one sees fit. */
  | { readonly kind: 'retry'; readonly because: TroubleCause; readonly afterMs: number | null }
  /** This person is not admitted (any more): the page follows the visit's phase. */
  | { readonly kind: 'moved_on' }
  | { readonly kind: 'failed'; readonly because: FailureCause };

/** What an HTTP answer to a request for a token means. `body` is its JSON, or null where it had none. */
export function tokenAnswerFrom(status: number, body: unknown): TokenAnswer {
  const { url, token, identity, epoch, code, retryAfterSeconds } = Object(body);
  if (status === 200 && typeof url === 'string' && typeof token === 'string') {
    return { kind: 'token', url, token, identity: String(identity), epoch: Number(epoch) };
  }
  if (status === 401) return { kind: 'failed', because: 'signed_out' };
  if (status === 403 && code === 'not_admitted') return { kind: 'moved_on' };
  if (status === 429) {
    return { kind: 'retry', because: 'busy', afterMs: 1000 * (Number(retryAfterSeconds) || 5) };
  }
  if (status === 503) return { kind: 'retry', because: 'media_server', afterMs: null };
  if (status >= 500 || status < 400) return { kind: 'retry', because: 'network', afterMs: null };
  return { kind: 'failed', because: 'not_found' };
}
