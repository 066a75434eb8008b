'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentActor } from '#lib/accounts/current-actor';
import { type FormState, formError } from '#lib/forms.rules';
import { idField } from '#lib/http/fields';
import { parseForm } from '#lib/http/parse-form';
import { refusal } from '#lib/result.rules';
import { cancelVisit } from '#lib/schedule/cancel-visit';

const schema = z.object({ visit: idField });

/** Cancels a visit; its page then says that it was. */
export async function cancelAction(_: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return parsed.state;
  const actor = await currentActor();
  if (!actor) return formError(refusal('not_signed_in'));
  const cancelled = await cancelVisit(actor, parsed.value.visit);
  if (!cancelled.ok) return formError(cancelled);
  redirect(`/visits/${parsed.value.visit}`);
}
