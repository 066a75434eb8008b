import { reportPresence } from '#lib/visit/record-presence';
import { answerVisit, type VisitContext } from '../answer.ts';

/** "I am connected", or "someone came or went": the media server is asked who is there. */
export function POST(request: Request, context: VisitContext) {
  return answerVisit(request, context, reportPresence);
}
