import { z } from 'zod';
import { textField } from '#lib/http/fields';
import { parseJson } from '#lib/http/parse-json';
import { refusal } from '#lib/result.rules';
import { LONGEST_MESSAGE } from '#lib/visit/chat.rules';
import { listChatMessages, sendChatMessage } from '#lib/visit/chat-messages';
import { answerVisit, type VisitContext } from '../answer.ts';

const sequence = z.coerce.number().int().min(0).max(2_147_483_647);
const message = z.object({
  clientMessageId: z.uuid(),
  text: textField(LONGEST_MESSAGE).pipe(z.string().min(1, { error: 'required' })),
});

/** The messages after number `after`. */
export function GET(request: Request, context: VisitContext) {
  return answerVisit(request, context, async (actor, visitId) => {
    const after = sequence.safeParse(new URL(request.url).searchParams.get('after') ?? 0);
    return after.success ? listChatMessages(actor, visitId, after.data) : refusal('invalid_input');
  });
}

/** Writes a message. */
export function POST(request: Request, context: VisitContext) {
  return answerVisit(request, context, async (actor, visitId) => {
    const input = await parseJson(message, request);
    return input.ok ? sendChatMessage(actor, visitId, input.value) : input;
  });
}
