'use server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentActor } from '#lib/accounts/current-actor';
import { formError } from '#lib/forms.rules';
import { clientAddress } from '#lib/http/client-address';
import { idField } from '#lib/http/fields';
import { parseForm } from '#lib/http/parse-form';
import { refusal } from '#lib/result.rules';
import type { BookingFormState } from '#lib/schedule/booking.rules';
import { chosenTimeField, instantField } from '#lib/schedule/booking-fields';
import { countBooking } from '#lib/schedule/count-booking';
import { rescheduleVisit } from '#lib/schedule/reschedule-visit';

const schema = z.object({
  visit: idField,
  doctor: idField,
  at: instantField,
  choice: chosenTimeField.optional(),
});

/** Moves a visit to the chosen time, or to the other one that was pressed. */
export async function rescheduleAction(_: BookingFormState, form: FormData): Promise<BookingFormState> {
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return parsed.state;
  const { value, values } = parsed;
  const actor = await currentActor();
  if (!actor) return formError(refusal('not_signed_in'), values);
  const counted = await countBooking(actor, clientAddress(await headers()));
  if (!counted.ok) return formError(counted, values);
  const { startsAt, doctorId } = value.choice ?? { startsAt: value.at, doctorId: value.doctor };
  const moved = await rescheduleVisit(actor, { visitId: value.visit, doctorId, startsAt });
  if (!moved.ok) return { ...formError(moved, values), nextFree: moved.nextFree };
  redirect(`/visits/${moved.value.visitId}`);
}
