import type { Db } from '#lib/db/client';
import { isOverlap } from '#lib/db/errors';
import { opaqueName } from '#lib/visit/identity';

const MINUTE = 60_000;
const STEP = 5 * MINUTE;
const TRIES = 24;

interface DemoVisits {
  readonly clinicId: string;
  readonly visitTypeId: string;
  readonly doctorId: string;
  readonly patientIds: readonly string[];
}

/**
 * Sees to it that each demo patient has a visit that can be tried at once: where none is coming or going on,
 * one is booked that begins within minutes, so its doors are open.
 */
export async function seedDemoVisits(db: Db, demo: DemoVisits, now = Date.now()): Promise<void> {
  const first = Math.ceil((now + MINUTE) / STEP) * STEP;
  for (const [index, patientId] of demo.patientIds.entries()) {
    const coming = await db.visit.count({
      where: {
        patientId,
        OR: [
          { phase: 'booked', endsAt: { gt: new Date(now) } },
          { phase: { in: ['waiting', 'admitted', 'in_call'] } },
        ],
      },
    });
    if (coming === 0) await bookNextFree(db, demo, patientId, first, index === 0);
  }
}

async function bookNextFree(db: Db, demo: DemoVisits, patientId: string, first: number, hasReason: boolean) {
  const { timeZone } = await db.user.findUniqueOrThrow({ where: { id: demo.doctorId } });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const startsMs = first + attempt * STEP;
    const startsAt = new Date(startsMs);
    const endsAt = new Date(startsMs + 20 * MINUTE);
    const { clinicId, visitTypeId, doctorId } = demo;
    try {
      await db.visit.create({
        data: {
          clinicId,
          visitTypeId,
          doctorId,
          patientId,
          startsAt,
          endsAt,
          busyFrom: startsAt,
          busyTo: endsAt,
          wallStart: wallTime(startsMs, timeZone),
          wallTimeZone: timeZone,
          mediaKey: opaqueName(),
          reason: hasReason ? 'Blood pressure after the new tablets' : null,
          participants: {
            create: [
              { userId: patientId, role: 'patient', identity: opaqueName() },
              { userId: doctorId, role: 'doctor', identity: opaqueName() },
            ],
          },
        },
      });
      return;
    } catch (error) {
      if (!isOverlap(error)) throw error;
    }
  }
}

function wallTime(ms: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
