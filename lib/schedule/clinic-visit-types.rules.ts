import type { VisitTypeNumbers } from './visit-type-limits.rules.ts';

export interface ClinicVisitType extends VisitTypeNumbers {
  readonly id: string;
  readonly name: string;
  readonly isRetired: boolean;
  /** The doctors who offer it, of those who work here now. */
  readonly doctorIds: readonly string[];
}

/** A clinic's visit types as its admins see them. */
export interface ClinicVisitTypes {
  readonly id: string;
  readonly name: string;
  readonly doctors: readonly { readonly id: string; readonly name: string }[];
  readonly visitTypes: readonly ClinicVisitType[];
}
