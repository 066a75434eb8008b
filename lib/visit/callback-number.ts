import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { database } from '#lib/db/client';

/** The telephone number of one's own profile, which the check-in form starts from; null where there is none. */
export async function ownCallbackNumber(actor: Actor): Promise<string | null> {
  const user = await database().user.findUnique({ where: { id: actor.userId }, select: { phone: true } });
  return user?.phone ?? null;
}
