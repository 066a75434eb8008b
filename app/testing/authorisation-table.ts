/**
 * Who gets what: every route, page and server action × everyone who may come to it, as an HTTP status.
 * For a server action it is the status of its refusal, 200 where it did its work.
 *
 *   200 201  done, or shown          30x      led elsewhere: a page leads nobody to the sign-in page
 *   401      not signed in           403      may see it, and not do this
 *   404      not theirs to know of: word for word the answer to an id that does not exist
 *
 * Each thing asked for belongs to `patient` and `doctor`. `otherDoctor` works in the same clinic, and so do
 * `staff` and `admin`; `otherAdmin` is admin of another. `disabled` had every role in the clinic, and a session.
 * Routes and pages are tried over HTTP (e2e/journeys/authorisation.spec.ts), actions at the function
 * (app/actions-authorisation.db.test.ts); app/entrances.test.ts fails where a line is missing here.
 */
export const columns = [
  'nobody',
  'otherPatient',
  'patient',
  'otherDoctor',
  'doctor',
  'staff',
  'admin',
  'disabled',
  'otherAdmin',
] as const;

export type Column = (typeof columns)[number];

export interface Row {
  /** What is asked for: `GET /api/slots`, `/visits/[visitId]`, `checkInAction`. */
  readonly name: string;
  readonly expected: Record<Column, number>;
}

/** The route handlers. Visits are admitted, except where a line of the journey says otherwise. */
export const routes = readRows(`
                                     nobody  other           other                            dis-    other
                                             Patient patient Doctor  doctor  staff   admin    abled   Admin
GET /api/health                      200     200     200     200     200     200     200     200     200
GET /api/auth/[...nextauth]          200     200     200     200     200     200     200     200     200
POST /api/auth/[...nextauth]         302     302     302     302     302     302     302     302     302
GET /api/slots                       401     200     200     200     200     200     200     401     200
POST /api/visits                     401     201     201     201     403     201     201     401     201
GET /api/events?visit                401     404     200     404     200     200     200     401     404
GET /api/events?today                401     403     403     200     200     200     403     401     403
POST /api/visits/[id]/token          401     404     200     404     200     403     403     401     404
POST /api/visits/[id]/presence       401     404     200     404     200     403     403     401     404
GET /api/visits/[id]/chat            401     404     200     404     200     403     403     401     404
POST /api/visits/[id]/chat           401     404     200     404     200     403     403     401     404
GET /api/visits/[id]/participants    401     404     403     404     200     403     403     401     404
POST /api/visits/[id]/participants   401     404     403     404     200     403     403     401     404
POST /api/visits/[id]/send-back      401     404     403     404     200     403     403     401     404
POST /api/visits/[id]/end            401     404     403     404     200     403     403     401     404
POST /api/visits/[id]/readiness      401     404     200     404     200     403     403     401     404
POST /api/device-check/token         401     404     200     404     200     403     403     401     404
POST /api/device-check/[id]/result   401     404     200     404     404     404     404     401     404
GET /visits/[visitId]/calendar.ics   401     404     200     404     200     200     200     401     404
POST /api/media/webhook              403     403     403     403     403     403     403     403     403
POST /sign-out                       303     303     303     303     303     303     303     303     303
`);

export const pages = readRows(`
                                     nobody  other           other                            dis-    other
                                             Patient patient Doctor  doctor  staff   admin    abled   Admin
/                                    200     200     200     200     200     200     200     200     200
/sign-in                             200     307     307     307     307     307     307     200     307
/register                            200     307     307     307     307     307     307     200     307
/forgotten                           200     200     200     200     200     200     200     200     200
/mail-sent                           200     200     200     200     200     200     200     200     200
/confirm                             200     200     200     200     200     200     200     200     200
/reset                               200     200     200     200     200     200     200     200     200
/invitation                          200     200     200     200     200     200     200     200     200
/account                             307     200     200     200     200     200     200     307     200
/visits                              307     200     200     200     200     200     200     307     200
/book                                307     200     200     200     200     200     200     307     200
/check                               307     200     200     200     200     200     200     307     200
/book/booked/[visitId]               307     404     200     404     307     307     307     307     404
/visits/[visitId]                    307     404     200     404     200     200     200     307     404
/visits/[visitId]/cancel             307     404     200     404     200     200     200     307     404
/visits/[visitId]/reschedule         307     404     200     404     404     404     404     307     404
/clinic                              307     404     404     200     200     200     404     307     404
/calendar                            307     404     404     200     200     404     404     307     404
/admin/schedules                     307     404     404     404     404     404     200     307     200
/admin/schedules/[doctorId]          307     404     404     404     404     404     200     307     404
/admin/visit-types                   307     404     404     404     404     404     200     307     200
/admin/people                        307     404     404     404     404     404     200     307     200
/dev/mail                            200     200     200     200     200     200     200     200     200
/dev/mail/[mailId]                   200     200     200     200     200     200     200     200     200
`);

/** The server actions. A mailed link is proof by itself: whoever else is signed in does not matter. */
export const actions = readRows(`
                                     nobody  other           other                            dis-    other
                                             Patient patient Doctor  doctor  staff   admin    abled   Admin
signInAction                         401     200     200     200     200     200     200     401     200
registerAction                       200     200     200     200     200     200     200     200     200
confirmAction                        200     200     200     200     200     200     200     200     200
forgottenAction                      200     200     200     200     200     200     200     200     200
resetAction                          200     200     200     200     200     200     200     200     200
acceptInvitationAction               200     200     200     200     200     200     200     200     200
saveProfileAction                    401     200     200     200     200     200     200     401     200
changePasswordAction                 401     200     200     200     200     200     200     401     200
signOutEverywhereAction              200     200     200     200     200     200     200     200     200
bookAction                           401     200     200     200     403     200     200     401     200
rescheduleAction                     401     404     200     404     403     403     403     401     404
cancelAction                         401     404     200     404     200     200     200     401     404
checkInAction                        401     404     200     404     403     403     403     401     404
correctCheckInAction                 401     404     200     404     403     403     403     401     404
leaveWaitingRoomAction               401     404     200     404     403     403     403     401     404
admitPatientAction                   401     404     403     404     200     403     403     401     404
markNotSeenAction                    401     404     403     404     200     200     403     401     404
saveNoteDraftAction                  401     404     403     404     200     403     403     401     404
finishNoteAction                     401     404     403     404     200     403     403     401     404
rateVisitAction                      401     404     200     404     403     403     403     401     404
addParticipantAction                 401     404     403     404     200     403     403     401     404
listColleaguesAction                 401     404     403     404     200     403     403     401     404
admitFromTodayAction                 401     404     403     404     200     403     403     401     404
markNotSeenFromTodayAction           401     404     403     404     200     200     403     401     404
addHoursAction                       401     404     404     404     403     404     200     401     404
changeHoursAction                    401     404     404     404     403     404     200     401     404
removeHoursAction                    401     404     404     404     403     404     200     401     404
addTimeOffAction                     401     404     404     404     200     404     200     401     404
changeTimeOffAction                  401     404     404     404     200     404     200     401     404
removeTimeOffAction                  401     404     404     404     200     404     200     401     404
addVisitTypeAction                   401     404     404     404     404     404     200     401     404
changeVisitTypeAction                401     404     404     404     404     404     200     401     404
retireVisitTypeAction                401     404     404     404     404     404     200     401     404
inviteAction                         401     404     404     404     404     404     200     401     404
resendInvitationAction               401     404     404     404     404     404     200     401     404
changeRolesAction                    401     404     404     404     404     404     200     401     404
removePersonAction                   401     404     404     404     404     404     200     401     404
disablePersonAction                  401     404     404     404     404     404     200     401     404
enablePersonAction                   401     404     404     404     404     404     200     401     404
`);

function readRows(text: string): Row[] {
  const lines = text.split('\n').filter((line) => /\d{3}$/.test(line.trim()));
  return lines.map((line) => {
    const [, name = '', numbers = ''] = /^(.*?)((?:\s+\d{3})+)\s*$/.exec(line) ?? [];
    const statuses = numbers.trim().split(/\s+/).map(Number);
    if (statuses.length !== columns.length) throw new Error(`Not ${columns.length} answers: ${line}`);
    const expected = Object.fromEntries(columns.map((column, index) => [column, statuses[index]]));
    return { name: name.trim(), expected: expected as Row['expected'] };
  });
}
