/** An answer of our own server: `status` 0 where none came. */
export interface ServerAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly body: unknown;
}

/** Long enough for a slow phone network; then it counts as no answer. */
const PATIENCE_MS = 15_000;

/** Asks one of the routes of a visit. Never throws: trouble on the way is an answer with status 0. */
export async function askServer(
  visitId: string,
  route: 'token' | 'presence' | 'participants' | 'end' | 'send-back' | `chat${string}`,
  input: { method?: 'GET' | 'POST'; json?: unknown } = {},
): Promise<ServerAnswer> {
  const { method = 'POST', json } = input;
  try {
    const response = await fetch(`/api/visits/${visitId}/${route}`, {
      method,
      headers: json === undefined ? undefined : { 'content-type': 'application/json' },
      body: json === undefined ? undefined : JSON.stringify(json),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body: unknown = await response.json().catch(() => null);
    return { status: response.status, ok: response.ok, body };
  } catch {
    return { status: 0, ok: false, body: null };
  }
}
