import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { done, type Result, refusal } from '#lib/result.rules';
import { findVisitFor } from './visit-access.ts';

/** The patient says how it went, from 1 to 5. Saying it again replaces what was said. */
export async function rateVisit(
  actor: Actor,
  visitId: string,
  input: { rating: number; comment: string | null },
): Promise<Result> {
  const access = await findVisitFor(actor, visitId, 'rate');
  if (!access.ok) return access;
  const { visit } = access.value;
  if (visit.phase !== 'completed') return refusal('wrong_phase');
  const data = { rating: input.rating, comment: input.comment };
  await database().$transaction([
    database().visitFeedback.upsert({ where: { visitId }, create: { visitId, ...data }, update: data }),
    database().visit.update({ where: { id: visitId }, data: { version: { increment: 1 } } }),
  ]);
  await sendNudge({ visitId });
  return done;
}
