import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { done, type Result } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempts } from '#lib/throttle/throttle';

/** Counts an attempt to book or to move a visit, per account and per network address. */
export async function countBooking(actor: Actor, address: string): Promise<Result> {
  const counted = await countAttempts([
    [limits.book, [actor.userId]],
    [limits.book_address, [address]],
  ]);
  return counted.ok ? done : counted;
}
