import { z } from 'zod';
import { idField } from '#lib/http/fields';
import { parseJson } from '#lib/http/parse-json';
import { addParticipant, listColleagues } from '#lib/visit/add-participant';
import { answerVisit, type VisitContext } from '../answer.ts';

const newParticipant = z.object({ userId: idField });

/** The colleagues whom the doctor may still add. */
export function GET(request: Request, context: VisitContext) {
  return answerVisit(request, context, listColleagues);
}

/** Adds a colleague to the visit. */
export function POST(request: Request, context: VisitContext) {
  return answerVisit(request, context, async (actor, visitId) => {
    const input = await parseJson(newParticipant, request);
    return input.ok ? addParticipant(actor, visitId, input.value) : input;
  });
}
