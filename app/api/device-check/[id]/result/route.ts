import { z } from 'zod';
import { currentActor } from '#lib/accounts/current-actor';
import { isOwnOrigin } from '#lib/http/origin';
import { parseJson } from '#lib/http/parse-json';
import { jsonResponse, refusalResponse } from '#lib/http/respond';
import { closeDeviceCheck } from '#lib/media/device-check/close-device-check';
import { refusal } from '#lib/result.rules';
import { saveReadiness } from '#lib/visit/save-readiness';
import { readinessSchema } from '../../readiness-schema.ts';

/** Ends a connection test and keeps what was found on the visit that it was opened for. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  if (!isOwnOrigin(request)) return refusalResponse(refusal('foreign_origin'));
  const actor = await currentActor();
  if (!actor) return refusalResponse(refusal('not_signed_in'));
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return refusalResponse(refusal('not_found'));
  const readiness = await parseJson(readinessSchema, request);
  if (!readiness.ok) return refusalResponse(readiness);
  const closed = await closeDeviceCheck(actor, id.data);
  if (!closed.ok) return refusalResponse(closed);
  const { visitId } = closed.value;
  const saved = visitId === null ? null : await saveReadiness(actor, visitId, readiness.value);
  return saved && !saved.ok ? refusalResponse(saved) : jsonResponse({});
}
