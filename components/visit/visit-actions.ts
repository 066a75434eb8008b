import type { FormState } from '#lib/forms.rules';
import type { RefusalCode } from '#lib/result.rules';

/** Moves the visit whose id it is given. */
export type VisitMove = (visitId: string) => Promise<FormState>;
/** Takes a form that carries `visitId` beside its fields. */
export type VisitForm = (previous: FormState, form: FormData) => Promise<FormState>;

export type DraftSaved = { readonly ok: true; readonly savedAt: string };
export type DraftRefused = { readonly ok: false; readonly code: RefusalCode };

export interface Colleague {
  readonly userId: string;
  readonly name: string;
  readonly role: 'doctor' | 'staff';
}

/** What the page of a visit can do on the server: its server actions, handed in by the page. */
export interface VisitActions {
  readonly checkIn: VisitForm;
  readonly correctCheckIn: VisitForm;
  readonly leaveWaitingRoom: VisitMove;
  readonly admitPatient: VisitMove;
  readonly markNotSeen: VisitMove;
  readonly saveNoteDraft: (
    visitId: string,
    text: { note: string; summary: string },
  ) => Promise<DraftSaved | DraftRefused>;
  readonly finishNote: VisitForm;
  readonly rateVisit: VisitForm;
  readonly addParticipant: (visitId: string, userId: string) => Promise<FormState>;
  readonly listColleagues: (visitId: string) => Promise<readonly Colleague[] | DraftRefused>;
}
