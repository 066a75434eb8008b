import { z } from 'zod';
import { currentActor } from '#lib/accounts/current-actor';
import { refusalResponse } from '#lib/http/respond';
import { refusal } from '#lib/result.rules';
import { loadCalendarFile } from '#lib/schedule/load-calendar-file';

/** The visit as a calendar file, for those who may see it. */
export async function GET(_: Request, { params }: { params: Promise<{ visitId: string }> }) {
  const actor = await currentActor();
  if (!actor) return refusalResponse(refusal('not_signed_in'));
  const visitId = z.uuid().safeParse((await params).visitId);
  if (!visitId.success) return refusalResponse(refusal('not_found'));
  const file = await loadCalendarFile(actor, visitId.data);
  if (!file.ok) return refusalResponse(file);
  return new Response(file.value, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="visit.ics"',
      'cache-control': 'no-store',
    },
  });
}
