'use server';
import { refresh, revalidatePath } from 'next/cache';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentActor } from '#lib/accounts/current-actor';
import { type FormState, formDone, formError } from '#lib/forms.rules';
import { idField } from '#lib/http/fields';
import { type Result, refusal } from '#lib/result.rules';
import { admitPatient } from '#lib/visit/admit-patient';
import { markNotSeen } from '#lib/visit/mark-not-seen';

/** The doctor calls a patient in from the day's list; the page then goes on to the visit. */
export async function admitFromTodayAction(visitId: string): Promise<FormState> {
  const state = await onVisit(visitId, (actor, id) => admitPatient(actor, id));
  // The browser may hold the visit's page as it was before.
  if (state.status === 'done') revalidatePath(`/visits/${visitId}`);
  return state;
}

/** The doctor or the staff closes a visit whose patient waited and was not seen. */
export async function markNotSeenFromTodayAction(visitId: string): Promise<FormState> {
  const state = await onVisit(visitId, (actor, id) => markNotSeen(actor, id));
  if (state.status === 'done') refresh();
  return state;
}

async function onVisit(
  visitId: string,
  work: (actor: Actor, visitId: string) => Promise<Result>,
): Promise<FormState> {
  const id = idField.safeParse(visitId);
  if (!id.success) return formError(refusal('not_found'));
  const actor = await currentActor();
  const result = actor ? await work(actor, id.data) : refusal('not_signed_in');
  return result.ok ? formDone() : formError(result);
}
