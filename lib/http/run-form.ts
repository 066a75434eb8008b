import '#server-only';
import { refresh } from 'next/cache';
import type { z } from 'zod';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentActor } from '#lib/accounts/current-actor';
import { type FormState, formDone, formError } from '#lib/forms.rules';
import { type Result, refusal } from '#lib/result.rules';
import { parseForm } from './parse-form.ts';

/**
 * What a server action of a signed-in person does: reads the form, asks who is asking, does the work, shows
 * the page anew. `extra` says what else the form shows when it is done.
 */
export async function runForm<S extends z.ZodType, T>(
  schema: S,
  data: FormData,
  work: (actor: Actor, value: z.output<S>) => Promise<Result<T>>,
  extra?: (value: T) => Record<string, string>,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return formError(refusal('not_signed_in'));
  const form = parseForm(schema, data);
  if (!form.ok) return form.state;
  const result = await work(actor, form.value);
  if (!result.ok) return formError(result, form.values);
  refresh();
  return formDone(extra?.(result.value));
}
