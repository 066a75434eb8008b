import '#server-only';
import { database } from '#lib/db/client';

/**
 * How many a waiting patient has before them, plus one: 1 means next. The order is that of the booked times,
 * then of the check-ins. Says nothing about who the others are.
 */
export async function queuePosition(visit: {
  id: string;
  doctorId: string;
  startsAt: Date;
  checkedInAt: Date | null;
}): Promise<number> {
  const before = await database().visit.count({
    where: {
      doctorId: visit.doctorId,
      phase: 'waiting',
      id: { not: visit.id },
      OR: [
        { startsAt: { lt: visit.startsAt } },
        { startsAt: visit.startsAt, checkedInAt: { lt: visit.checkedInAt ?? undefined } },
      ],
    },
  });
  return before + 1;
}
