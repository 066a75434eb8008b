'use server';
import { refresh } from 'next/cache';
import { z } from 'zod';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentActor } from '#lib/accounts/current-actor';
import { type FormState, formDone, formError } from '#lib/forms.rules';
import { idField, lineField, phoneField, textField } from '#lib/http/fields';
import { parseForm } from '#lib/http/parse-form';
import { type Refusal, type RefusalCode, type Result, refusal } from '#lib/result.rules';
import { type Colleague, addParticipant, listColleagues } from '#lib/visit/add-participant';
import { admitPatient } from '#lib/visit/admit-patient';
import { checkIn } from '#lib/visit/check-in';
import { correctCheckIn } from '#lib/visit/correct-check-in';
import { leaveWaitingRoom } from '#lib/visit/leave-waiting-room';
import { markNotSeen } from '#lib/visit/mark-not-seen';
import { rateVisit } from '#lib/visit/rate-visit';
import { finishNote, saveNoteDraft } from '#lib/visit/save-note';

/** The longest note and summary that are kept, in characters. */
const NOTE_MAX = 20_000;
const SUMMARY_MAX = 5_000;

const whereAndNumber = { visitId: idField, location: lineField(200), callbackNumber: phoneField };
const correction = z.object(whereAndNumber);
const checkInForm = z.object({
  ...whereAndNumber,
  consent: z.literal('on', { error: 'consent' }),
  consentVersion: z.string().max(40),
});

const noteText = { note: textField(NOTE_MAX), summary: textField(SUMMARY_MAX) };
const draft = z.object({ visitId: idField, ...noteText });
const rating = z.object({
  visitId: idField,
  rating: z.enum(['1', '2', '3', '4', '5'], { error: 'choice' }).transform(Number),
  comment: textField(1_000).transform((text) => text || null),
});

/** The patient enters the waiting room. */
export async function checkInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(checkInForm, form);
  if (!parsed.ok) return parsed.state;
  const { visitId, location, callbackNumber, consentVersion } = parsed.value;
  return moved(
    await asActor((actor) => checkIn(actor, { visitId, location, callbackNumber, consentVersion })),
    parsed.values,
  );
}

/** The patient puts right where they are and how to call them back. */
export async function correctCheckInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(correction, form);
  if (!parsed.ok) return parsed.state;
  return moved(await asActor((actor) => correctCheckIn(actor, parsed.value)), parsed.values);
}

/** The patient leaves the waiting room for good. */
export async function leaveWaitingRoomAction(visitId: string): Promise<FormState> {
  return moved(await onVisit(visitId, leaveWaitingRoom));
}

/**
 * The doctor calls the patient in. Two people wait for this one, so the answer comes without the page: the
 * live stream moves it on (desk-view.tsx says what happens where the stream is down).
 */
export async function admitPatientAction(visitId: string): Promise<FormState> {
  const result = await onVisit(visitId, (actor, id) => admitPatient(actor, id));
  return result.ok ? formDone() : formError(result);
}

/** The doctor or the staff closes a visit whose patient waited and was not seen. */
export async function markNotSeenAction(visitId: string): Promise<FormState> {
  return moved(await onVisit(visitId, (actor, id) => markNotSeen(actor, id)));
}

/** Keeps the note as it is typed. Nothing else on the page changes, so nothing is rendered anew. */
export async function saveNoteDraftAction(
  visitId: string,
  text: { note: string; summary: string },
): Promise<{ ok: true; savedAt: string } | { ok: false; code: RefusalCode }> {
  const parsed = draft.safeParse({ visitId, note: text?.note, summary: text?.summary });
  if (!parsed.success) return { ok: false, code: 'invalid_input' };
  const { note, summary } = parsed.data;
  const result = await asActor((actor) => saveNoteDraft(actor, parsed.data.visitId, { note, summary }));
  return result.ok ? { ok: true, savedAt: result.value.savedAt } : { ok: false, code: result.code };
}

/** The doctor finishes the note; the patient sees the summary from now on. */
export async function finishNoteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(draft, form);
  if (!parsed.ok) return parsed.state;
  const { visitId, ...text } = parsed.value;
  return moved(await asActor((actor) => finishNote(actor, visitId, text)), parsed.values);
}

/** The patient says how it went. */
export async function rateVisitAction(_previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(rating, form);
  if (!parsed.ok) return parsed.state;
  const { visitId, ...given } = parsed.value;
  return moved(await asActor((actor) => rateVisit(actor, visitId, given)), parsed.values);
}

/** The doctor adds a colleague to the visit. */
export async function addParticipantAction(visitId: string, userId: string): Promise<FormState> {
  const user = idField.safeParse(userId);
  if (!user.success) return formError(refusal('not_found'));
  return moved(await onVisit(visitId, (actor, id) => addParticipant(actor, id, { userId: user.data })));
}

/** The colleagues whom the doctor may still add. */
export async function listColleaguesAction(
  visitId: string,
): Promise<Colleague[] | { ok: false; code: RefusalCode }> {
  const result = await onVisit(visitId, listColleagues);
  return result.ok ? result.value : { ok: false, code: result.code };
}

async function asActor<T>(work: (actor: Actor) => Promise<Result<T>>): Promise<Result<T>> {
  const actor = await currentActor();
  return actor ? work(actor) : refusal('not_signed_in');
}

async function onVisit<T>(
  visitId: string,
  work: (actor: Actor, visitId: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const id = idField.safeParse(visitId);
  return id.success ? asActor((actor) => work(actor, id.data)) : refusal('not_found');
}

/** Renders the page anew with the answer, so that it moves on even where the live stream is down. */
function moved(result: { ok: true } | Refusal, values?: Record<string, string>): FormState {
  if (!result.ok) return formError(result, values);
  refresh();
  return formDone();
}
