import type { VisitAction } from './permissions.rules.ts';
import type { VisitPhase } from './phases.rules.ts';
import type { Readiness } from './readiness.rules.ts';

/** Instants in snapshots are ISO 8601 texts in UTC, so that they pass through JSON unchanged. */
export type Instant = string;

export type DoctorState = 'online' | 'with_patient' | 'away';

export interface SnapshotParticipant {
  readonly id: string;
  /** The media server's opaque name for this person; ties a tile to a name. */
  readonly identity: string;
  readonly name: string;
  readonly role: 'patient' | 'doctor' | 'staff' | 'guest';
  readonly state: 'expected' | 'waiting' | 'admitted' | 'removed';
  /** Whether they are in the media room now, as far as the server knows. */
  readonly isPresent: boolean;
  readonly isMe: boolean;
}

/** A visit as one person may see it: what a page renders and what the event stream sends. */
export interface VisitSnapshot {
  readonly id: string;
  readonly version: number;
  readonly epoch: number;
  readonly phase: VisitPhase;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly doorsOpenAt: Instant;
  readonly doorsCloseAt: Instant;
  readonly checkedInAt: Instant | null;
  readonly admittedAt: Instant | null;
  readonly callStartedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly clinic: {
    readonly id: string;
    readonly name: string;
    readonly phone: string;
    readonly emergencyNumber: string;
  };
  readonly visitType: { readonly name: string; readonly minutes: number };
  readonly doctor: {
    readonly id: string;
    readonly name: string;
    readonly timeZone: string;
    readonly state: DoctorState;
  };
  readonly patient: { readonly id: string; readonly name: string };
  /** What the reader may do at all; whether it is the time for it follows from the phase. */
  readonly may: readonly VisitAction[];
  /** 1 means next. Only for a patient who waits, and only their own. */
  readonly position: number | null;
  readonly reason: string | null;
  readonly checkIn: { readonly location: string; readonly callbackNumber: string } | null;
  readonly readiness: Readiness | null;
  readonly readinessAt: Instant | null;
  readonly participants: readonly SnapshotParticipant[];
  /** For those who may read it. */
  readonly note: {
    readonly note: string;
    readonly summary: string;
    readonly finishedAt: Instant | null;
  } | null;
  /** For the patient, once the doctor has finished the note. */
  readonly summary: string | null;
  readonly feedback: { readonly rating: number; readonly comment: string | null } | null;
}

/** One line of the doctor's day. */
export interface TodayVisit {
  readonly id: string;
  readonly version: number;
  readonly phase: VisitPhase;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly patientName: string;
  readonly doctorId: string;
  readonly doctorName: string;
  readonly visitTypeName: string;
  readonly reason: string | null;
  readonly waitingSince: Instant | null;
  readonly callStartedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly isNoteFinished: boolean;
  readonly callbackNumber: string | null;
  readonly location: string | null;
  readonly readiness: Readiness | null;
  readonly mayAdmit: boolean;
}

/** A working day as one doctor, or the staff of a clinic, may see it. */
export interface TodaySnapshot {
  /** When it was made; the newest wins. */
  readonly madeAt: Instant;
  readonly timeZone: string;
  /** The calendar day shown, such as 2026-11-24. */
  readonly date: string;
  readonly visits: readonly TodayVisit[];
}
