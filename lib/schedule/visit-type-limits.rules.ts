/** The numbers of a visit type, all in minutes. */
export interface VisitTypeNumbers {
  /** How long the visit is. */
  minutes: number;
  /** How long before the start the doors open. */
  doorsOpenMinutes: number;
  /** The shortest time between booking and start. */
  minimumNoticeMinutes: number;
}

/** What each number may be. A notice of 60 days is more than any clinic asks for. */
export const visitTypeLimits = {
  minutes: { min: 5, max: 480 },
  doorsOpenMinutes: { min: 0, max: 120 },
  minimumNoticeMinutes: { min: 0, max: 86_400 },
} as const;

/** The fields that lie outside their limits, each with a key of messages/ under `fieldError`. */
export function visitTypeProblems(numbers: VisitTypeNumbers): Record<string, string> {
  const fields = Object.keys(visitTypeLimits) as (keyof VisitTypeNumbers)[];
  const wrong = fields.filter((field) => {
    const { min, max } = visitTypeLimits[field];
    return !Number.isInteger(numbers[field]) || numbers[field] < min || numbers[field] > max;
  });
  return Object.fromEntries(wrong.map((field) => [field, 'number_range']));
}
