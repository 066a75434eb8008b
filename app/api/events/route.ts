import { z } from 'zod';
import { currentActor } from '#lib/accounts/current-actor';
import { openTodayStream, openVisitStream } from '#lib/events/open-streams';
import { refusalResponse } from '#lib/http/respond';
import { refusal } from '#lib/result.rules';

const query = z.union([z.strictObject({ visit: z.uuid() }), z.strictObject({ today: z.literal('1') })]);

/** Live updates: `?visit=ID` for one visit, `?today=1` for a working day. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return refusalResponse(refusal('not_signed_in'));
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return refusalResponse(refusal('invalid_input'));
  const stream =
    'visit' in asked.data
      ? await openVisitStream(actor, asked.data.visit, request.signal)
      : await openTodayStream(actor, request.signal);
  return stream instanceof Response ? stream : refusalResponse(stream);
}
