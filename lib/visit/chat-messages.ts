import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { type Db, database } from '#lib/db/client';
import { sendChatToRoom } from '#lib/media/rooms';
import { type Result, refusal, success } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempt } from '#lib/throttle/throttle';
import type { ChatMessageView } from './chat.rules.ts';
import { isCallPhase, type VisitPhase } from './phases.rules.ts';
import { findVisitFor } from './visit-access.ts';

export interface ChatInput {
  /** A UUID made by the sender's browser, the same when it sends again. */
  readonly clientMessageId: string;
  readonly text: string;
}

/** As many messages as one answer holds; who needs more asks again. */
const PAGE = 500;

/**
 * Keeps a message and sends it to those in the call. Who sent it is said by the session, never by the
 * message. A message sent twice is kept once, and the second time answers with the first.
 */
export async function sendChatMessage(
  actor: Actor,
  visitId: string,
  input: ChatInput,
): Promise<Result<ChatMessageView>> {
  const access = await findVisitFor(actor, visitId, 'chat');
  if (!access.ok) return access;
  const { visit } = access.value;
  const own = visit.participants.find((entry) => entry.userId === actor.userId);
  if (own?.state !== 'admitted') return refusal('not_admitted');
  const counted = await countAttempt(undefined, limits.chat, [actor.userId]);
  if (!counted.ok) return counted;
  const kept = await database().$transaction((tx) => keep(tx, visit, own.id, input));
  if (!kept.ok) return kept;
  const { message, epoch } = kept.value;
  // Not waited for: without a room the media server takes 3 s to say so, and the message is kept already.
  if (epoch !== null) void sendChatToRoom(visit.mediaKey, epoch, message);
  return success(message);
}

interface Kept {
  readonly message: ChatMessageView;
  /** The epoch whose room shall hear of it; null where it was kept before. */
  readonly epoch: number | null;
}

async function keep(
  tx: Db,
  visit: { id: string; clinicId: string },
  senderId: string,
  input: ChatInput,
): Promise<Result<Kept>> {
  // The row lock gives one number after the other, and no message to a visit that has just ended.
  const [locked] = await tx.$queryRaw<{ phase: VisitPhase; epoch: number }[]>`
    SELECT "phase"::text, "epoch" FROM "Visit" WHERE "id" = ${visit.id}::uuid FOR UPDATE`;
  const { clientMessageId, text } = input;
  const before = await tx.chatMessage.findUnique({
    where: { senderId_clientMessageId: { senderId, clientMessageId } },
    include: senderName,
  });
  if (before) return success({ message: viewOf(before), epoch: null });
  if (!locked || !isCallPhase(locked.phase)) return refusal('wrong_phase');
  const last = await tx.chatMessage.aggregate({ where: { visitId: visit.id }, _max: { sequence: true } });
  const message = await tx.chatMessage.create({
    data: {
      clinicId: visit.clinicId,
      visitId: visit.id,
      senderId,
      clientMessageId,
      sequence: (last._max.sequence ?? 0) + 1,
      text,
    },
    include: senderName,
  });
  return success({ message: viewOf(message), epoch: locked.epoch });
}

/** What was written in a visit after the message with this number, oldest first; 0 means all. */
export async function listChatMessages(
  actor: Actor,
  visitId: string,
  afterSequence: number,
): Promise<Result<ChatMessageView[]>> {
  const access = await findVisitFor(actor, visitId, 'chat');
  if (!access.ok) return access;
  const { visit } = access.value;
  const own = visit.participants.find((entry) => entry.userId === actor.userId);
  // Who was added and not yet let in reads nothing while the others talk.
  if (isCallPhase(visit.phase) && own?.state !== 'admitted') return refusal('not_admitted');
  const messages = await database().chatMessage.findMany({
    where: { visitId: visit.id, sequence: { gt: afterSequence } },
    orderBy: { sequence: 'asc' },
    take: PAGE,
    include: senderName,
  });
  return success(messages.map(viewOf));
}

const senderName = { sender: { select: { user: { select: { name: true } } } } } as const;

function viewOf(row: {
  sequence: number;
  clientMessageId: string;
  senderId: string;
  text: string;
  sentAt: Date;
  sender: { user: { name: string } };
}): ChatMessageView {
  return {
    sequence: row.sequence,
    clientMessageId: row.clientMessageId,
    participantId: row.senderId,
    senderName: row.sender.user.name,
    text: row.text,
    sentAt: row.sentAt.toISOString(),
  };
}
