import { endVisit } from '#lib/visit/end-visit';
import { answerVisit, type VisitContext } from '../answer.ts';

/** The doctor ends the visit for everyone. */
export function POST(request: Request, context: VisitContext) {
  return answerVisit(request, context, (actor, visitId) => endVisit(actor, visitId));
}
