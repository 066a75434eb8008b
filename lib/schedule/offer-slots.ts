import '#server-only';
import { database } from '#lib/db/client';
import { BOOKING_HORIZON_DAYS, blockingPhases, type FreeSlot } from './booking.rules.ts';
import type { Offer } from './load-offer.ts';
import { findSlots, type Interval } from './slots.rules.ts';

const DAY_MS = 86_400_000;

/** The visit that is being moved does not stand in its own way. */
export interface SlotWindow {
  readonly fromMs: number;
  readonly toMs: number;
  readonly exceptVisitId?: string;
}

/**
 * The free slots of an offer that start inside a window, by time; of doctors who are free at the same time,
 * the one with fewer visits in the window comes first. One query.
 */
export async function freeSlotsOf(offer: Offer, asked: SlotWindow, now: Date): Promise<FreeSlot[]> {
  const window = within(asked, now);
  if (offer.doctors.length === 0 || window.toMs <= window.fromMs) return [];
  const busy = await loadBusy(
    offer.doctors.map((doctor) => doctor.id),
    { ...window, toMs: window.toMs + offer.visitType.minutes * 60_000 },
  );
  return slotsOf(offer, window, now, busy);
}

/** The slots that the rules alone give, booked or not. */
export function gridSlotsOf(offer: Offer, asked: SlotWindow, now: Date): FreeSlot[] {
  return slotsOf(offer, within(asked, now), now, new Map());
}

/** The part of a window in which anything can be booked: from now to the horizon. */
function within(window: SlotWindow, now: Date): SlotWindow {
  const fromMs = Math.max(window.fromMs, now.getTime());
  const toMs = Math.min(window.toMs, now.getTime() + BOOKING_HORIZON_DAYS * DAY_MS);
  return { ...window, fromMs, toMs };
}

function slotsOf(
  offer: Offer,
  { fromMs, toMs }: SlotWindow,
  now: Date,
  busy: ReadonlyMap<string, Interval[]>,
): FreeSlot[] {
  const nowMs = now.getTime();
  const slots = offer.doctors.flatMap(({ id, weeklyHours, timeOff, timeZone }) =>
    findSlots({
      weeklyHours,
      timeOff,
      timeZone,
      busy: busy.get(id) ?? [],
      slotMinutes: offer.visitType.minutes,
      fromMs,
      toMs,
      nowMs,
      minimumNotice: { minutes: offer.visitType.minimumNoticeMinutes },
    }).map((startsMs) => ({ doctorId: id, startsMs })),
  );
  const load = (slot: FreeSlot) => busy.get(slot.doctorId)?.length ?? 0;
  return slots.sort((a, b) => a.startsMs - b.startsMs || load(a) - load(b));
}

async function loadBusy(
  doctorIds: string[],
  { fromMs, toMs, exceptVisitId }: SlotWindow,
): Promise<Map<string, Interval[]>> {
  const visits = await database().visit.findMany({
    where: {
      doctorId: { in: doctorIds },
      phase: { in: [...blockingPhases] },
      busyFrom: { lt: new Date(toMs) },
      busyTo: { gt: new Date(fromMs) },
      // No visit blocks more than a day; said again about the indexed column, so that the past is not read.
      startsAt: { gt: new Date(fromMs - DAY_MS), lt: new Date(toMs + DAY_MS) },
      id: exceptVisitId ? { not: exceptVisitId } : undefined,
    },
    select: { doctorId: true, busyFrom: true, busyTo: true },
  });
  const busy = new Map<string, Interval[]>();
  for (const { doctorId, busyFrom, busyTo } of visits) {
    const interval = { startsMs: busyFrom.getTime(), endsMs: busyTo.getTime() };
    const known = busy.get(doctorId);
    if (known) known.push(interval);
    else busy.set(doctorId, [interval]);
  }
  return busy;
}
