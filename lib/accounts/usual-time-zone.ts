import '#server-only';
import { database } from '#lib/db/client';

/** The zone most people here live in, for forms until the browser has told its own: the first clinic's. */
export async function usualTimeZone(): Promise<string> {
  const clinic = await database().clinic.findFirst({
    select: { timeZone: true },
    orderBy: { createdAt: 'asc' },
  });
  return clinic?.timeZone ?? 'UTC';
}
