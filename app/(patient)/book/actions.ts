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
import { bookVisit } from '#lib/schedule/book-visit';
import type { BookingFormState } from '#lib/schedule/booking.rules';
import { chosenTimeField, instantField, reasonField } from '#lib/schedule/booking-fields';
import { countBooking } from '#lib/schedule/count-booking';

const schema = z.object({
  type: idField,
  doctor: idField,
  at: instantField,
  reason: reasonField,
  /** One of the other times, where the first was taken. */
  choice: chosenTimeField.optional(),
});

/** Books the visit of the review page, or the other time that was pressed there. */
export async function bookAction(_: BookingFormState, form: FormData): Promise<BookingFormState> {
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return parsed.state;
  const { value, values } = parsed;
  const actor = await currentActor();
  if (!actor) return formError(refusal('not_signed_in'), values);
  const counted = await countBooking(actor, clientAddress(await headers()));
  if (!counted.ok) return formError(counted, values);
  const { startsAt, doctorId } = value.choice ?? { startsAt: value.at, doctorId: value.doctor };
  const booked = await bookVisit(actor, {
    visitTypeId: value.type,
    doctorId,
    startsAt,
    reason: value.reason,
  });
  if (!booked.ok) return { ...formError(booked, values), nextFree: booked.nextFree };
  redirect(`/book/booked/${booked.value.visitId}`);
}
