import { z } from 'zod';
import { currentActor } from '#lib/accounts/current-actor';
import { clientAddress } from '#lib/http/client-address';
import { isOwnOrigin } from '#lib/http/origin';
import { parseJson } from '#lib/http/parse-json';
import { jsonResponse, refusalResponse } from '#lib/http/respond';
import { openDeviceCheck } from '#lib/media/device-check/open-device-check';
import { refusal } from '#lib/result.rules';

const body = z.strictObject({ visitId: z.uuid().nullable() });

/** Opens a connection test: `{visitId}` or `{visitId: null}` → two tokens of a throw-away room. */
export async function POST(request: Request) {
  if (!isOwnOrigin(request)) return refusalResponse(refusal('foreign_origin'));
  const actor = await currentActor();
  if (!actor) return refusalResponse(refusal('not_signed_in'));
  const input = await parseJson(body, request);
  if (!input.ok) return refusalResponse(input);
  const address = clientAddress(request.headers);
  const opened = await openDeviceCheck(actor, { visitId: input.value.visitId, address });
  return opened.ok ? jsonResponse(opened.value) : refusalResponse(opened);
}
