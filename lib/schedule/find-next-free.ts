import '#server-only';
import { BOOKING_HORIZON_DAYS, type FreeSlot, type OfferedTime } from './booking.rules.ts';
import type { Offer } from './load-offer.ts';
import { freeSlotsOf } from './offer-slots.ts';

const DAY_MS = 86_400_000;

/** How many days each further look covers: most find something in the first. */
const looks = [7, 28, 90, BOOKING_HORIZON_DAYS];

/** How many times are named to someone whose own was taken. */
const NEXT_FREE = 6;

/** The first free slots of an offer at or after an instant (ms), one for each time, at most `count`. */
export async function findNextFree(
  offer: Offer,
  ask: { readonly fromMs: number; readonly count: number; readonly exceptVisitId?: string },
  now: Date,
): Promise<FreeSlot[]> {
  const found: FreeSlot[] = [];
  // What lies behind us or beyond the horizon is answered with what comes first.
  const horizonMs = now.getTime() + BOOKING_HORIZON_DAYS * DAY_MS;
  let fromMs = ask.fromMs < horizonMs ? Math.max(ask.fromMs, now.getTime()) : now.getTime();
  for (const days of looks) {
    const toMs = fromMs + days * DAY_MS;
    const slots = await freeSlotsOf(offer, { fromMs, toMs, exceptVisitId: ask.exceptVisitId }, now);
    found.push(...oneForEachTime(slots));
    if (found.length >= ask.count) break;
    fromMs = toMs;
  }
  return found.slice(0, ask.count);
}

/** What is told to someone who did not get a time: the next ones that are free, with names. */
export async function nextFreeTimes(
  offer: Offer,
  ask: { readonly fromMs: number; readonly exceptVisitId?: string },
  now: Date,
): Promise<OfferedTime[]> {
  const slots = await findNextFree(offer, { ...ask, count: NEXT_FREE }, now);
  return slots.map(({ doctorId, startsMs }) => ({
    doctorId,
    doctorName: offer.doctors.find((doctor) => doctor.id === doctorId)?.name ?? '',
    startsAt: new Date(startsMs).toISOString(),
  }));
}

/** Of several doctors who are free at the same time, the first. */
export function oneForEachTime(slots: readonly FreeSlot[]): FreeSlot[] {
  return slots.filter((slot, index) => slot.startsMs !== slots[index - 1]?.startsMs);
}
