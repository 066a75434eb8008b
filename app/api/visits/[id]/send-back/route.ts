import { sendBack } from '#lib/visit/send-back';
import { answerVisit, type VisitContext } from '../answer.ts';

/** The doctor sends the patient back to the waiting room. */
export function POST(request: Request, context: VisitContext) {
  return answerVisit(request, context, sendBack);
}
