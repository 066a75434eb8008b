import { z } from 'zod';
import { currentActor } from '#lib/accounts/current-actor';
import { currentTime } from '#lib/clock';
import { jsonResponse, refusalResponse } from '#lib/http/respond';
import { refusal } from '#lib/result.rules';
import { findFreeSlots } from '#lib/schedule/find-free-slots';
import { startOfDayMs } from '#lib/schedule/week-pieces.rules';

const DAY_MS = 86_400_000;

const query = z.strictObject({
  visitType: z.uuid(),
  /** Left out: any doctor who offers the type. */
  doctor: z.uuid().optional(),
  /** A day, in the reader's own zone. Left out: from now. */
  from: z.iso.date().optional(),
  days: z.coerce.number().int().min(1).max(31).default(7),
});

/** Free times: `?visitType=ID&doctor=ID&from=2026-11-24&days=7` → `{visitType, doctors, slots}`. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return refusalResponse(refusal('not_signed_in'));
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return refusalResponse(refusal('invalid_input'));
  const { visitType, doctor = null, from, days } = asked.data;
  const fromMs = from ? startOfDayMs(from, actor.timeZone) : currentTime().getTime();
  const window = { fromMs, toMs: fromMs + days * DAY_MS };
  const found = await findFreeSlots(actor, { visitTypeId: visitType, doctorId: doctor, ...window });
  if (!found.ok) return refusalResponse(found);
  const { slots, ...rest } = found.value;
  return jsonResponse({
    ...rest,
    slots: slots.map(({ doctorId, startsMs }) => ({
      doctorId,
      startsAt: new Date(startsMs).toISOString(),
    })),
  });
}
