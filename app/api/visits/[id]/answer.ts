import { z } from 'zod';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentActor } from '#lib/accounts/current-actor';
import { isOwnOrigin } from '#lib/http/origin';
import { jsonResponse, refusalResponse } from '#lib/http/respond';
import { type Result, refusal } from '#lib/result.rules';

export interface VisitContext {
  readonly params: Promise<{ id: string }>;
}

/**
 * What every route of one visit does around its one function: our own pages only, a signed-in person, an id
 * that can be one. The function's value becomes the answer's body.
 */
export async function answerVisit<T>(
  request: Request,
  context: VisitContext,
  act: (actor: Actor, visitId: string) => Promise<Result<T>>,
): Promise<Response> {
  if (request.method !== 'GET' && !isOwnOrigin(request)) return refusalResponse(refusal('foreign_origin'));
  const actor = await currentActor();
  if (!actor) return refusalResponse(refusal('not_signed_in'));
  const id = z.uuid().safeParse((await context.params).id);
  if (!id.success) return refusalResponse(refusal('not_found'));
  const result = await act(actor, id.data);
  return result.ok ? jsonResponse(result.value ?? {}) : refusalResponse(result);
}
