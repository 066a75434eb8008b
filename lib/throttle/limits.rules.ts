/** At most `limit` attempts in any `windowSeconds` for one key. */
export interface ThrottleRule {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

function rule(name: string, limit: number, windowSeconds: number): ThrottleRule {
  return { name, limit, windowSeconds };
}

/**
 * What is throttled, and how. A plain name counts per account (or per mail address where nobody is signed
 * in), `…_address` per network address. Many people may share one address, so those are wide.
 * Signing in counts failures only; the others count every attempt.
 */
export const limits = {
  sign_in: rule('sign_in', 10, 15 * MINUTE),
  sign_in_address: rule('sign_in_address', 100, 15 * MINUTE),
  /** A browser that has signed in to this account before has a count of its own. */
  sign_in_device: rule('sign_in_device', 10, 15 * MINUTE),
  register: rule('register', 5, HOUR),
  register_address: rule('register_address', 40, HOUR),
  reset: rule('reset', 3, 15 * MINUTE),
  reset_address: rule('reset_address', 40, HOUR),
  /** Opening a mailed link by its button. */
  link_address: rule('link_address', 60, 15 * MINUTE),
  invite: rule('invite', 40, HOUR),
  invite_address: rule('invite_address', 100, HOUR),
  book: rule('book', 30, 10 * MINUTE),
  book_address: rule('book_address', 600, 10 * MINUTE),
  token: rule('token', 30, MINUTE),
  token_address: rule('token_address', 400, MINUTE),
  device_check: rule('device_check', 10, 10 * MINUTE),
  device_check_address: rule('device_check_address', 200, 10 * MINUTE),
  chat: rule('chat', 60, MINUTE),
  /** Saying that someone came to a call or left it: each time the media server is asked. */
  presence: rule('presence', 60, MINUTE),
} as const satisfies Record<string, ThrottleRule>;
