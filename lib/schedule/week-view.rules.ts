import type { VisitPhase } from '../visit/phases.rules.ts';

/** One stretch of one calendar day, in wall minutes of that day (0 to 1440). */
export interface DayPiece {
  readonly kind: 'hours' | 'time_off' | 'visit';
  /** The row it stands for; the two halves of an overnight block share it. */
  readonly id: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly beganBefore: boolean;
  readonly goesOn: boolean;
}

export interface WeekDay {
  /** Such as 2026-11-23. */
  readonly date: string;
  readonly isToday: boolean;
  /** Ordered by start; of the same start, hours come first. */
  readonly pieces: readonly DayPiece[];
}

export interface WeekHours {
  readonly id: string;
  readonly weekday: number;
  readonly startsMinute: number;
  readonly endsMinute: number;
}

export interface WeekTimeOff {
  readonly id: string;
  readonly label: string | null;
  /** Wall times in the doctor's zone, such as 2026-11-23T09:00. */
  readonly startsWall: string;
  readonly endsWall: string;
  /** From midnight to midnight. */
  readonly isWholeDays: boolean;
}

export interface WeekVisit {
  readonly id: string;
  readonly phase: VisitPhase;
  readonly patientName: string;
  readonly visitTypeName: string;
  /** Wall times in the doctor's zone, such as 2026-11-23T09:00. */
  readonly startsWall: string;
  readonly endsWall: string;
  /** Still ahead, though the doctor is off then: someone has to move or cancel it. */
  readonly isInTimeOff: boolean;
}

/** A doctor's week as a reader may see it. Every time in it is the doctor's. */
export interface WeekView {
  readonly doctor: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly clinic: { readonly id: string; readonly name: string };
  /** The doctor's clinics that the reader may look at, this one among them. */
  readonly clinics: readonly { readonly id: string; readonly name: string }[];
  /** Such as 2026-W48. */
  readonly week: string;
  readonly previousWeek: string;
  readonly nextWeek: string;
  readonly thisWeek: string;
  readonly days: readonly WeekDay[];
  readonly hours: readonly WeekHours[];
  readonly timeOff: readonly WeekTimeOff[];
  readonly visits: readonly WeekVisit[];
  /** A day of this week on which the clocks change, and by how many minutes (positive: forward). */
  readonly clockChange: { readonly date: string; readonly minutes: number } | null;
  readonly mayEditHours: boolean;
  readonly mayEditTimeOff: boolean;
}

/** A visit that is still ahead and lies in time off: it stays until someone moves or cancels it. */
export interface VisitInTimeOff {
  readonly id: string;
  readonly patientName: string;
  /** Wall time in the doctor's zone. */
  readonly startsWall: string;
}
