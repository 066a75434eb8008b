import type { FormState } from '../forms.rules.ts';
import type { Refusal, Success } from '../result.rules.ts';

/** How far ahead visits can be booked: a follow-up after a year, and a month to choose the day. */
export const BOOKING_HORIZON_DAYS = 400;

/** The most characters that a reason may have. */
export const REASON_MAX = 500;

/** A time that can be booked, with the doctor whose time it is. */
export interface FreeSlot {
  readonly doctorId: string;
  readonly startsMs: number;
}

/** The same as it goes to browsers and clients. */
export interface OfferedTime {
  readonly doctorId: string;
  readonly doctorName: string;
  /** ISO 8601 in UTC. */
  readonly startsAt: string;
}

/** Why a visit was not booked, with the next times that are still free where that helps. */
export interface BookingRefusal extends Refusal {
  readonly nextFree?: readonly OfferedTime[];
}

export type BookingResult<T> = Success<T> | BookingRefusal;

/** Phases in which a visit takes its doctor's and its patient's time; the exclusion constraints name the same. */
export const blockingPhases = ['booked', 'waiting', 'admitted', 'in_call', 'completed'] as const;

/** A doctor who offers a visit type. */
export interface OfferingDoctor {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
}

export interface OfferedVisitType {
  readonly id: string;
  readonly clinicId: string;
  readonly name: string;
  readonly minutes: number;
}

/** What the forms that book or move a visit answer. */
export interface BookingFormState extends FormState {
  readonly nextFree?: readonly OfferedTime[];
}
