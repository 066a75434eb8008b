import '#server-only';
import { type WebhookEvent, WebhookReceiver } from 'livekit-server-sdk';
import { database } from '#lib/db/client';
import { environment } from '#lib/env';
import { done, type Result, refusal } from '#lib/result.rules';
import { recordPresence } from '#lib/visit/record-presence';
import { parseVisitRoomName } from './room-name.rules.ts';

/** Events after which someone else may be in the room. */
const presenceEvents = [
  'participant_joined',
  'participant_left',
  'participant_connection_aborted',
  'room_finished',
];

/**
 * What the media server tells: someone came or went. The event is only a hint to ask who is there, so that
 * events that come late, twice or in another order do no harm. `not_allowed` where the signature over the
 * raw body is not the media server's.
 */
export async function handleMediaWebhook(body: string, authorization: string | null): Promise<Result> {
  const event = await verifiedEvent(body, authorization);
  if (!event) return refusal('not_allowed');
  const name = parseVisitRoomName(event.room?.name ?? '');
  if (!name || !presenceEvents.includes(event.event)) return done;
  const visit = await database().visit.findFirst({
    where: { mediaKey: name.mediaKey },
    select: { id: true },
  });
  if (!visit || !(await isFirst(event.id))) return done;
  try {
    await recordPresence(visit.id);
  } catch (error) {
    // The media server sends it again, and then it shall count.
    await database().mediaEvent.deleteMany({ where: { id: event.id } });
    throw error;
  }
  return done;
}

async function verifiedEvent(body: string, authorization: string | null): Promise<WebhookEvent | null> {
  const { mediaApiKey, mediaApiSecret } = environment();
  try {
    return await new WebhookReceiver(mediaApiKey, mediaApiSecret).receive(body, authorization ?? undefined);
  } catch {
    return null;
  }
}

async function isFirst(id: string): Promise<boolean> {
  const { count } = await database().mediaEvent.createMany({ data: [{ id }], skipDuplicates: true });
  return count === 1;
}
