import { clientAddress } from '#lib/http/client-address';
import { mintVisitToken } from '#lib/visit/mint-visit-token';
import { answerVisit, type VisitContext } from '../answer.ts';

/** A token for the visit's media room, for those who were admitted. */
export function POST(request: Request, context: VisitContext) {
  return answerVisit(request, context, (actor, visitId) =>
    mintVisitToken(actor, visitId, clientAddress(request.headers)),
  );
}
