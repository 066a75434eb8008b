/** A chat message as those in a visit see it, from the server or over the media room. */
export interface ChatMessageView {
  /** 1, 2, 3 … within the visit: the order in which the server kept them. */
  readonly sequence: number;
  /** Given by the sender's browser: ties what was kept to what was typed. */
  readonly clientMessageId: string;
  /** The sender's row in the visit. */
  readonly participantId: string;
  readonly senderName: string;
  readonly text: string;
  /** ISO 8601 in UTC. */
  readonly sentAt: string;
}

/** As many characters as a message may have. */
export const LONGEST_MESSAGE = 4000;

/** A message that arrived over the media room, or null where the packet is none of ours. */
export function parseChatPacket(text: string): ChatMessageView | null {
  let value: Record<string, unknown>;
  try {
    value = Object(JSON.parse(text));
  } catch {
    return null;
  }
  const { sequence, clientMessageId, participantId, senderName, text: words, sentAt } = value;
  const isWhole =
    Number.isSafeInteger(sequence) &&
    [clientMessageId, participantId, senderName, words, sentAt].every((part) => typeof part === 'string');
  return isWhole
    ? ({ sequence, clientMessageId, participantId, senderName, text: words, sentAt } as ChatMessageView)
    : null;
}
