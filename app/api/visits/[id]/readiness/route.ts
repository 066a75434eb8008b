import { z } from 'zod';
import { currentActor } from '#lib/accounts/current-actor';
import { isOwnOrigin } from '#lib/http/origin';
import { parseJson } from '#lib/http/parse-json';
import { jsonResponse, refusalResponse } from '#lib/http/respond';
import { refusal } from '#lib/result.rules';
import { saveReadiness } from '#lib/visit/save-readiness';
import { readinessSchema } from '../../../device-check/readiness-schema.ts';

/**
 * Keeps a device check's result on a visit where no connection test could be opened: just then the clinic
 * has to know.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  if (!isOwnOrigin(request)) return refusalResponse(refusal('foreign_origin'));
  const actor = await currentActor();
  if (!actor) return refusalResponse(refusal('not_signed_in'));
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return refusalResponse(refusal('not_found'));
  const readiness = await parseJson(readinessSchema, request);
  if (!readiness.ok) return refusalResponse(readiness);
  const saved = await saveReadiness(actor, id.data, readiness.value);
  return saved.ok ? jsonResponse({}) : refusalResponse(saved);
}
