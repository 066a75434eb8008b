import { clearBrowserSession } from '#lib/accounts/browser-session';
import { currentActor } from '#lib/accounts/current-actor';
import { endSession } from '#lib/accounts/end-access';
import { isOwnOrigin } from '#lib/http/origin';
import { refusalResponse } from '#lib/http/respond';
import { refusal } from '#lib/result.rules';

/** Ends the session and leads to the sign-in page. A form posts here: it works without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return refusalResponse(refusal('foreign_origin'));
  const actor = await currentActor();
  if (actor) await endSession(actor.sessionId);
  await clearBrowserSession();
  const headers = { location: '/sign-in?done=signed-out', 'cache-control': 'no-store' };
  return new Response(null, { status: 303, headers });
}
