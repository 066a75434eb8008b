import { randomBytes } from 'node:crypto';
import { CONSENT_VERSION } from '#lib/visit/consent.rules';
import { idleForm } from '#lib/forms.rules';
import type { Db } from '#lib/db/client';
import * as account from '../account/actions.ts';
import * as people from '../(admin)/admin/people/actions.ts';
import * as schedules from '../(admin)/admin/schedules/[doctorId]/actions.ts';
import * as types from '../(admin)/admin/visit-types/actions.ts';
import * as today from '../(doctor)/clinic/actions.ts';
import * as book from '../(patient)/book/actions.ts';
import * as confirm from '../(public)/confirm/actions.ts';
import * as forgotten from '../(public)/forgotten/actions.ts';
import * as invitation from '../(public)/invitation/actions.ts';
import * as register from '../(public)/register/actions.ts';
import * as reset from '../(public)/reset/actions.ts';
import * as signIn from '../(public)/sign-in/actions.ts';
import * as visit from '../visits/[visitId]/actions.ts';
import * as cancel from '../visits/[visitId]/cancel/actions.ts';
import * as reschedule from '../visits/[visitId]/reschedule/actions.ts';
import { type ActionWorld, mailedLink, PASSWORD, type Things } from './action-world.ts';

/** Makes what the action needs and returns the call itself, so that what it changes can be told apart. */
export type Prepare = (things: Things) => Promise<() => Promise<unknown>>;

/** A FormData of these fields; a list gives a field several times. */
export function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) data.append(name, one);
  return data;
}

const newAddress = () => `${randomBytes(8).toString('hex')}@example.org`;
const person = { name: 'Nora New', timeZone: 'Europe/Berlin' };
const newPassword = 'another long password';
const at = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
/** Noon in Berlin or an hour beside it: within the doctor's hours all year. */
const inThreeDays = `${at}T11:00:00.000Z`;
const note = { note: 'For us', summary: 'For you' };
const hours = { from: '21:00', to: '22:00' };
const timeOff = { wholeDays: 'on', fromDay: '2027-05-01', toDay: '2027-05-02', label: 'Away' };
const typeFields = { minutes: '20', doorsOpenMinutes: '15', notice: '2', noticeUnit: 'hours' };

/** What is sent in place of the right input. */
export type Spoil = (input: FormData | string) => unknown;

/**
 * How each server action is called, with input that is right unless `spoil` makes something else of it.
 * `email` is the address of who tries to sign in.
 */
export function actionCalls(
  db: Db,
  world: ActionWorld,
  email: string,
  spoil: Spoil = (input) => input,
): Record<string, Prepare> {
  type FormAction = (previous: typeof idleForm, data: FormData) => Promise<unknown>;
  const send =
    (action: FormAction, fieldsOf: (things: Things) => Promise<Record<string, string | string[]>>): Prepare =>
    async (things) => {
      const data = form(await fieldsOf(things));
      return () => action(idleForm, spoil(data) as FormData);
    };
  const onVisit =
    (action: (visitId: string) => Promise<unknown>, phase: Parameters<Things['visit']>[0]): Prepare =>
    async (things) => {
      const visitId = await things.visit(phase);
      return () => action(spoil(visitId) as string);
    };
  const owner = ({ doctorId, clinicId }: Things) => ({ doctorId, clinicId });
  const of = async ({ clinicId, person: make }: Things, state: Parameters<Things['person']>[0]) => ({
    clinicId,
    userId: await make(state),
  });
  const link = (purpose: Parameters<typeof mailedLink>[1]) => mailedLink(db, purpose);
  const typeName = () => `Kind ${randomBytes(4).toString('hex')}`;

  return {
    signInAction: send(signIn.signInAction, async () => ({ email, password: PASSWORD })),
    registerAction: send(register.registerAction, async () => ({
      ...person,
      email: newAddress(),
      password: newPassword,
      dateOfBirth: '1980-02-29',
      phone: '+49 30 5550100',
      locale: 'en',
    })),
    confirmAction: send(confirm.confirmAction, async () => ({
      token: await link('confirm_email'),
      password: PASSWORD,
    })),
    forgottenAction: send(forgotten.forgottenAction, async () => ({ email: world.patient.email })),
    resetAction: send(reset.resetAction, async () => ({
      token: await link('reset_password'),
      password: newPassword,
    })),
    acceptInvitationAction: send(invitation.acceptInvitationAction, async () => ({
      ...person,
      token: await link('invitation'),
      password: newPassword,
    })),
    saveProfileAction: send(account.saveProfileAction, async () => ({
      ...person,
      phone: '+49 30 5550100',
      locale: 'en',
    })),
    changePasswordAction: send(account.changePasswordAction, async () => ({
      currentPassword: PASSWORD,
      newPassword: PASSWORD,
    })),
    signOutEverywhereAction: async () => () => account.signOutEverywhereAction(),
    bookAction: send(book.bookAction, async () => ({
      type: world.visitTypeId,
      doctor: world.doctor.userId,
      at: inThreeDays,
      reason: 'A cough',
    })),
    rescheduleAction: send(reschedule.rescheduleAction, async (things) => ({
      visit: await things.visit('booked'),
      doctor: world.doctor.userId,
      at: inThreeDays,
    })),
    cancelAction: send(cancel.cancelAction, async (things) => ({ visit: await things.visit('booked') })),
    checkInAction: send(visit.checkInAction, async (things) => ({
      visitId: await things.visit('booked'),
      location: 'At home',
      callbackNumber: '+49 30 5550100',
      consent: 'on',
      consentVersion: CONSENT_VERSION,
    })),
    correctCheckInAction: send(visit.correctCheckInAction, async (things) => ({
      visitId: await things.visit('waiting'),
      location: 'At work',
      callbackNumber: '+49 30 5550101',
    })),
    leaveWaitingRoomAction: onVisit(visit.leaveWaitingRoomAction, 'waiting'),
    admitPatientAction: onVisit(visit.admitPatientAction, 'waiting'),
    markNotSeenAction: onVisit(visit.markNotSeenAction, 'waiting'),
    saveNoteDraftAction: onVisit((visitId) => visit.saveNoteDraftAction(visitId, note), 'completed'),
    finishNoteAction: send(visit.finishNoteAction, async (things) => ({
      visitId: await things.visit('completed'),
      ...note,
    })),
    rateVisitAction: send(visit.rateVisitAction, async (things) => ({
      visitId: await things.visit('completed'),
      rating: '5',
      comment: '',
    })),
    addParticipantAction: onVisit(
      (id) => visit.addParticipantAction(id, world.otherDoctor.userId),
      'admitted',
    ),
    listColleaguesAction: onVisit(visit.listColleaguesAction, 'admitted'),
    admitFromTodayAction: onVisit(today.admitFromTodayAction, 'waiting'),
    markNotSeenFromTodayAction: onVisit(today.markNotSeenFromTodayAction, 'waiting'),
    addHoursAction: send(schedules.addHoursAction, async (things) => ({
      ...owner(things),
      ...hours,
      weekdays: ['2', '3'],
    })),
    changeHoursAction: send(schedules.changeHoursAction, async (things) => ({
      ...hours,
      hoursId: await things.hours(),
      weekday: '1',
    })),
    removeHoursAction: send(schedules.removeHoursAction, async (things) => ({
      hoursId: await things.hours(),
    })),
    addTimeOffAction: send(schedules.addTimeOffAction, async (things) => ({ ...owner(things), ...timeOff })),
    changeTimeOffAction: send(schedules.changeTimeOffAction, async (things) => ({
      ...timeOff,
      timeOffId: await things.timeOff(),
    })),
    removeTimeOffAction: send(schedules.removeTimeOffAction, async (things) => ({
      timeOffId: await things.timeOff(),
    })),
    addVisitTypeAction: send(types.addVisitTypeAction, async ({ clinicId }) => ({
      ...typeFields,
      clinicId,
      name: typeName(),
      doctorIds: world.doctor.userId,
    })),
    changeVisitTypeAction: send(types.changeVisitTypeAction, async (things) => ({
      ...typeFields,
      visitTypeId: await things.visitType(),
      name: typeName(),
      doctorIds: world.doctor.userId,
    })),
    retireVisitTypeAction: send(types.retireVisitTypeAction, async (things) => ({
      visitTypeId: await things.visitType(),
      retired: 'true',
    })),
    inviteAction: send(people.inviteAction, async ({ clinicId }) => ({
      ...person,
      clinicId,
      email: newAddress(),
      roles: 'staff',
    })),
    resendInvitationAction: send(people.resendInvitationAction, (things) => of(things, 'invited')),
    changeRolesAction: send(people.changeRolesAction, async (things) => ({
      ...(await of(things, 'active')),
      roles: 'doctor',
    })),
    removePersonAction: send(people.removePersonAction, (things) => of(things, 'active')),
    disablePersonAction: send(people.disablePersonAction, (things) => of(things, 'active')),
    enablePersonAction: send(people.enablePersonAction, (things) => of(things, 'disabled')),
  };
}
