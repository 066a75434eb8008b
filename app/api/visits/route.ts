import { z } from 'zod';
import { currentActor } from '#lib/accounts/current-actor';
import { clientAddress } from '#lib/http/client-address';
import { isOwnOrigin } from '#lib/http/origin';
import { parseJson } from '#lib/http/parse-json';
import { jsonResponse, refusalResponse } from '#lib/http/respond';
import { httpStatusOf } from '#lib/http-status.rules';
import { refusal } from '#lib/result.rules';
import { bookVisit } from '#lib/schedule/book-visit';
import { instantField, reasonField } from '#lib/schedule/booking-fields';
import { countBooking } from '#lib/schedule/count-booking';

const body = z.strictObject({
  visitTypeId: z.uuid(),
  doctorId: z.uuid().nullable(),
  startsAt: instantField,
  reason: reasonField.nullish().transform((reason) => reason ?? null),
});

/** Books a visit: 201 `{visitId, doctorId}`, or 409 `{code, nextFree}` where the time cannot be had. */
export async function POST(request: Request) {
  if (!isOwnOrigin(request)) return refusalResponse(refusal('foreign_origin'));
  const actor = await currentActor();
  if (!actor) return refusalResponse(refusal('not_signed_in'));
  const input = await parseJson(body, request);
  if (!input.ok) return refusalResponse(input);
  const counted = await countBooking(actor, clientAddress(request.headers));
  if (!counted.ok) return refusalResponse(counted);
  const booked = await bookVisit(actor, input.value);
  if (booked.ok) return jsonResponse(booked.value, 201);
  if (!booked.nextFree) return refusalResponse(booked);
  return jsonResponse({ code: booked.code, nextFree: booked.nextFree }, httpStatusOf(booked.code));
}
