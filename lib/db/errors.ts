/**
 * The SQLSTATE behind an error thrown by Prisma with adapter-pg, or null.
 * Its place differs between model calls, raw queries and bare driver errors.
 */
export function sqlStateOf(error: unknown): string | null {
  const known = error as {
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
    cause?: { originalCode?: string };
  };
  return known?.meta?.driverAdapterError?.cause?.originalCode ?? known?.cause?.originalCode ?? null;
}

/** An exclusion constraint refused the row (23P01), or two writers met on it (40P01). */
export function isOverlap(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === '23P01' || state === '40P01';
}

/** A unique index refused the row. */
export function isDuplicate(error: unknown): boolean {
  return sqlStateOf(error) === '23505' || (error as { code?: string })?.code === 'P2002';
}
