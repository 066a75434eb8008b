import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { currentTime } from '#lib/clock';
import { type Result, refusal, success } from '#lib/result.rules';
import { BOOKING_HORIZON_DAYS, type FreeSlot } from './booking.rules.ts';
import { findNextFree, oneForEachTime } from './find-next-free.ts';
import { loadOffer, type Offer } from './load-offer.ts';
import { freeSlotsOf } from './offer-slots.ts';
import { daysOfWeek, type SlotWeek, selectedDay } from './slot-week.rules.ts';
import { dateAt, offsetMinutesAt } from './wall-time.rules.ts';
import { addDays, mondayOf } from './week-dates.rules.ts';
import { startOfDayMs } from './week-pieces.rules.ts';

export interface SlotWeekAsk {
  readonly visitTypeId: string;
  readonly doctorId: string | null;
  /** The reader's zone. */
  readonly timeZone: string;
  /** Any day of the week to show, such as 2026-11-24; without it, the week of the first free time. */
  readonly week?: string;
  /** The day to show. */
  readonly day?: string;
  /** The visit that is to be moved: it is not in its own way, and the time it has is no choice. */
  readonly moving?: { readonly id: string; readonly doctorId: string; readonly startsAt: string };
}

/**
 * A week of free times for one doctor, or for whoever is free first. For anyone signed in.
 * Refusals: `not_found` for a visit type that is not there, or a doctor who does not offer it.
 */
export async function loadSlotWeek(
  actor: Actor,
  ask: SlotWeekAsk,
  now = currentTime(),
): Promise<Result<SlotWeek>> {
  const { timeZone, moving } = ask;
  const exceptVisitId = moving?.id;
  const whole = await loadOffer(actor, { visitTypeId: ask.visitTypeId, doctorId: null }, now);
  if (!whole) return refusal('not_found');
  const offer = ask.doctorId === null ? whole : onlyOf(whole, ask.doctorId);
  if (!offer) return refusal('not_found');

  const firstFree = async (fromMs: number) =>
    (await findNextFree(offer, { fromMs, count: 1, exceptVisitId }, now))[0]?.startsMs ?? null;
  const today = dateAt(now.getTime(), timeZone).toString();
  const firstMonday = mondayOf(today, today);
  const lastMonday = mondayOf(addDays(today, BOOKING_HORIZON_DAYS), today);
  const asked = ask.week ?? ask.day;
  const wanted = asked ?? dateOf(await firstFree(now.getTime()), timeZone) ?? today;
  const monday = between(firstMonday, mondayOf(wanted, today), lastMonday);
  const fromMs = startOfDayMs(monday, timeZone);
  const toMs = startOfDayMs(addDays(monday, 7), timeZone);
  const free = await freeSlotsOf(offer, { fromMs, toMs, exceptVisitId }, now);
  const slots = free.filter((slot) => !isTimeOf(slot, moving));
  const days = daysOfWeek(oneForEachTime(slots), monday, timeZone);
  const selected = selectedDay(days, ask.day);
  const next = slots.length > 0 ? null : await firstFree(toMs);
  const { id, clinicId, name, minutes } = offer.visitType;
  return success({
    visitType: { id, clinicId, name, minutes },
    doctors: whole.doctors.map((doctor) => ({ id: doctor.id, name: doctor.name, timeZone: doctor.timeZone })),
    doctorId: ask.doctorId,
    timeZone,
    monday,
    previous: monday > firstMonday ? addDays(monday, -7) : null,
    next: monday < lastMonday ? addDays(monday, 7) : null,
    days,
    selected,
    nextFree:
      next === null
        ? null
        : { startsAt: new Date(next).toISOString(), date: dateOf(next, timeZone) ?? today },
    ahead: aheadOn(selected ?? monday, offer, timeZone),
    clinicPhone: offer.clinicPhone,
  });
}

function isTimeOf({ doctorId, startsMs }: FreeSlot, moving: SlotWeekAsk['moving']): boolean {
  return doctorId === moving?.doctorId && startsMs === Date.parse(moving.startsAt);
}

/** How far the one doctor's clocks are ahead of those shown, at midday of a day; null where they agree. */
function aheadOn(date: string, { doctors }: Offer, timeZone: string): SlotWeek['ahead'] {
  const [doctor] = doctors;
  if (!doctor || doctors.length > 1) return null;
  const midday = startOfDayMs(date, timeZone) + 12 * 3_600_000;
  const minutes = offsetMinutesAt(midday, doctor.timeZone) - offsetMinutesAt(midday, timeZone);
  return minutes === 0 ? null : { doctorName: doctor.name, timeZone: doctor.timeZone, minutes };
}

function onlyOf(offer: Offer, doctorId: string): Offer | null {
  const doctors = offer.doctors.filter((doctor) => doctor.id === doctorId);
  return doctors.length > 0 ? { ...offer, doctors } : null;
}

function dateOf(instantMs: number | null, timeZone: string): string | null {
  return instantMs === null ? null : dateAt(instantMs, timeZone).toString();
}

/** ISO dates of four-digit years sort as text. */
function between(first: string, date: string, last: string): string {
  if (date < first) return first;
  return date > last ? last : date;
}
