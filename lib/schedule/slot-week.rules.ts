import type { FreeSlot, OfferedVisitType, OfferingDoctor } from './booking.rules.ts';
import { dateAt, isShownTwice } from './wall-time.rules.ts';
import { addDays } from './week-dates.rules.ts';

export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

/** One time to choose. */
export interface SlotChoice {
  /** ISO 8601 in UTC. */
  readonly startsAt: string;
  readonly doctorId: string;
  /** The reader's clocks show this time twice that day: its offset must be said. */
  readonly needsOffset: boolean;
}

export interface SlotDay {
  /** A calendar day of the reader, such as 2026-11-24. */
  readonly date: string;
  readonly parts: readonly { readonly part: PartOfDay; readonly slots: readonly SlotChoice[] }[];
}

/** A week of free times as its reader sees it. */
export interface SlotWeek {
  readonly visitType: OfferedVisitType;
  /** Who offers the visit type, whoever was asked for. */
  readonly doctors: readonly OfferingDoctor[];
  /** Null: whoever is free first. */
  readonly doctorId: string | null;
  /** The reader's zone. */
  readonly timeZone: string;
  readonly monday: string;
  /** Mondays of the weeks around it, null where nothing can be booked there. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly days: readonly SlotDay[];
  /** The day whose times are shown; null where the week has none. */
  readonly selected: string | null;
  /** Where the week has no free time: the next there is, and the day it is on. */
  readonly nextFree: { readonly startsAt: string; readonly date: string } | null;
  /** Where the doctor's clocks differ from those shown: by how many minutes they are ahead on that day. */
  readonly ahead: { readonly doctorName: string; readonly timeZone: string; readonly minutes: number } | null;
  readonly clinicPhone: string;
}

const parts: readonly { part: PartOfDay; fromHour: number }[] = [
  { part: 'night', fromHour: 0 },
  { part: 'morning', fromHour: 6 },
  { part: 'afternoon', fromHour: 12 },
  { part: 'evening', fromHour: 17 },
];

/** The seven days from a Monday with their slots, by the reader's calendar and parts of the day. */
export function daysOfWeek(slots: readonly FreeSlot[], monday: string, timeZone: string): SlotDay[] {
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(monday, index);
    const ofDay = slots.filter((slot) => dateAt(slot.startsMs, timeZone).toString() === date);
    return { date, parts: partsOf(ofDay, timeZone) };
  });
}

/** The day whose times are shown first: the one asked for, where it has any, else the first that has. */
export function selectedDay(days: readonly SlotDay[], asked: string | undefined): string | null {
  const open = days.filter((day) => day.parts.length > 0);
  return (open.find((day) => day.date === asked) ?? open[0])?.date ?? null;
}

function partsOf(slots: readonly FreeSlot[], timeZone: string): SlotDay['parts'] {
  const grouped = parts.map(({ part, fromHour }, index) => {
    const toHour = parts[index + 1]?.fromHour ?? 24;
    const inPart = slots.filter(({ startsMs }) => {
      const { hour } = Temporal.Instant.fromEpochMilliseconds(startsMs).toZonedDateTimeISO(timeZone);
      return hour >= fromHour && hour < toHour;
    });
    return { part, slots: inPart.map((slot) => choiceOf(slot, timeZone)) };
  });
  return grouped.filter((group) => group.slots.length > 0);
}

function choiceOf({ startsMs, doctorId }: FreeSlot, timeZone: string): SlotChoice {
  const startsAt = Temporal.Instant.fromEpochMilliseconds(startsMs).toString({ smallestUnit: 'millisecond' });
  return { startsAt, doctorId, needsOffset: isShownTwice(startsMs, timeZone) };
}
