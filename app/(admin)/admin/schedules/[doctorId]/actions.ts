'use server';
import type { FormState } from '#lib/forms.rules';
import { runForm } from '#lib/http/run-form';
import { addTimeOff, changeTimeOff, removeTimeOff, type SavedTimeOff } from '#lib/schedule/edit-time-off';
import { addWeeklyHours, changeWeeklyHours, removeWeeklyHours } from '#lib/schedule/edit-weekly-hours';
import {
  addHoursForm,
  addTimeOffForm,
  changeHoursForm,
  changeTimeOffForm,
  removeHoursForm,
  removeTimeOffForm,
} from '#lib/schedule/schedule-forms';

export async function addHoursAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(addHoursForm, data, addWeeklyHours);
}

export async function changeHoursAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(changeHoursForm, data, changeWeeklyHours);
}

export async function removeHoursAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(removeHoursForm, data, removeWeeklyHours);
}

export async function addTimeOffAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(addTimeOffForm, data, addTimeOff, visitsOf);
}

export async function changeTimeOffAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(changeTimeOffForm, data, changeTimeOff, visitsOf);
}

export async function removeTimeOffAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(removeTimeOffForm, data, removeTimeOff);
}

/** The visits that lie in the time off, for the form to show. */
function visitsOf({ visits }: SavedTimeOff): Record<string, string> {
  return { visits: JSON.stringify(visits) };
}
