import '#server-only';
import { done, type Result } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempts } from '#lib/throttle/throttle';
import type { Actor } from '../actor.rules.ts';

/** Counts an invitation that is mailed, per account and per network address. */
export async function countInvitation(actor: Actor, address: string): Promise<Result> {
  const counted = await countAttempts([
    [limits.invite, [actor.userId]],
    [limits.invite_address, [address]],
  ]);
  return counted.ok ? done : counted;
}
