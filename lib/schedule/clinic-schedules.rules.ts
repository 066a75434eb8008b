/** One doctor of a clinic, with what their schedule comes to. */
export interface DoctorSchedule {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  /** Minutes of weekly hours in a week; 0 means that nobody can book them. */
  readonly weeklyMinutes: number;
  /** The weekdays on which hours begin, 1 (Monday) to 7. */
  readonly weekdays: readonly number[];
  /** Time off that goes on now or comes next, as wall time of the doctor's zone. */
  readonly nextTimeOff: {
    readonly label: string | null;
    readonly startsWall: string;
    readonly endsWall: string;
  } | null;
}

/** A clinic's doctors as its admins see them. */
export interface ClinicSchedules {
  readonly id: string;
  readonly name: string;
  readonly doctors: readonly DoctorSchedule[];
}
