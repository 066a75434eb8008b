import type { FormState } from '../forms.rules.ts';
import type { RefusalCode } from '../result.rules.ts';
import { askServer, type ServerAnswer } from './ask-server.ts';

/** A colleague whom the doctor may add. */
export interface CallColleague {
  readonly userId: string;
  readonly name: string;
  readonly role: 'doctor' | 'staff';
}

/**
 * What a doctor does to the visit from within its call, over routes of its own: a server action would wait in
 * the page's queue behind others.
 */
export const actOnVisit = {
  end: async (visitId: string) => stateFrom(await askServer(visitId, 'end')),
  sendBack: async (visitId: string) => stateFrom(await askServer(visitId, 'send-back')),
  addParticipant: async (visitId: string, userId: string) =>
    stateFrom(await askServer(visitId, 'participants', { json: { userId } })),
  listColleagues: async (visitId: string) => {
    const answer = await askServer(visitId, 'participants', { method: 'GET' });
    if (answer.ok) return answer.body as readonly CallColleague[];
    const { code } = stateFrom(answer);
    if (code) return { ok: false, code } as const;
    throw new Error('The server did not answer.');
  },
};

/** Without a code: the server was not reached. */
function stateFrom({ ok, body }: ServerAnswer): FormState {
  if (ok) return { status: 'done' };
  const { code, retryAfterSeconds } = Object(body) as { code?: RefusalCode; retryAfterSeconds?: number };
  return { status: 'error', code, retryAfterSeconds };
}
