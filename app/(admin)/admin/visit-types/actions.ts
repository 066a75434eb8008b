'use server';
import type { FormState } from '#lib/forms.rules';
import { runForm } from '#lib/http/run-form';
import { addVisitType, changeVisitType, setVisitTypeRetired } from '#lib/schedule/edit-visit-types';
import { addVisitTypeForm, changeVisitTypeForm, retireVisitTypeForm } from '#lib/schedule/schedule-forms';

export async function addVisitTypeAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(addVisitTypeForm, data, addVisitType);
}

export async function changeVisitTypeAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(changeVisitTypeForm, data, changeVisitType);
}

export async function retireVisitTypeAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(retireVisitTypeForm, data, setVisitTypeRetired);
}
