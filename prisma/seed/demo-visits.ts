import type { Db } from '#lib/db/client';
import { opaqueName } from '#lib/visit/identity';

const MINUTE = 60_000;

interface DemoVisits {
  readonly clinicId: string;
  readonly visitTypeId: string;
  readonly doctorId: string;
  readonly patientIds: readonly string[];
}

/**
 * Two visits that can be tried at once: the first patient's begins within five minutes, so its doors are
 * open; the second patient's follows.
 */
export async function seedDemoVisits(db: Db, demo: DemoVisits, now = Date.now()): Promise<void> {
  const first = Math.ceil((now + MINUTE) / (5 * MINUTE)) * 5 * MINUTE;
  const { timeZone } = await db.user.findUniqueOrThrow({ where: { id: demo.doctorId } });
  for (const [index, patientId] of demo.patientIds.entries()) {
    const startsMs = first + index * 20 * MINUTE;
    const startsAt = new Date(startsMs);
    const endsAt = new Date(startsMs + 20 * MINUTE);
    await db.visit.create({
      data: {
        clinicId: demo.clinicId,
        visitTypeId: demo.visitTypeId,
        doctorId: demo.doctorId,
        patientId,
        startsAt,
        endsAt,
        busyFrom: startsAt,
        busyTo: endsAt,
        wallStart: wallTime(startsMs, timeZone),
        wallTimeZone: timeZone,
        mediaKey: opaqueName(),
        reason: index === 0 ? 'Blood pressure after the new tablets' : null,
        participants: {
          create: [
            { userId: patientId, role: 'patient', identity: opaqueName() },
            { userId: demo.doctorId, role: 'doctor', identity: opaqueName() },
          ],
        },
      },
    });
  }
}

function wallTime(ms: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
