export type Unit = 'µs' | 'ms' | 's' | 'KiB' | '';

/** One line of the table: what was measured, and what it is measured against. */
export interface Row {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: number;
  /** The same thing done barely, measured in the same run. */
  readonly beside?: number;
  /** Says what `beside` is. */
  readonly besideWhat?: string;
  /** The most that `ours / beside` may be. */
  readonly atMostRatio?: number;
  /** The most that `ours` may be. */
  readonly atMost?: number;
}

/** A table of its own below the section's rows: what a row sums up, one by one. */
export interface Detail {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface PartResult {
  readonly rows: readonly Row[];
  readonly details?: readonly Detail[];
  /** Sentences that a reader needs to understand the numbers. */
  readonly notes?: readonly string[];
}

/** What a row says about its limits; null where it has none. */
export function holds(row: Row): boolean | null {
  const { ours, beside, atMost, atMostRatio } = row;
  const answers: boolean[] = [];
  if (atMost !== undefined) answers.push(ours <= atMost);
  if (atMostRatio !== undefined && beside !== undefined) answers.push(ours / beside <= atMostRatio);
  return answers.length === 0 ? null : answers.every(Boolean);
}
