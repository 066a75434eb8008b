import '#server-only';
import { database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { phasesBefore } from '#lib/visit/phases.rules';
import { closeDeviceChecksOf } from './device-check/close-checks-of.ts';
import { deleteVisitRoom } from './rooms.ts';

/**
 * Puts a person out of their connection test and of every call they are in or could enter with a token they
 * hold. Each such visit gets a new epoch and its room is deleted; the others get new tokens by themselves
 * within a second. Their sessions are revoked by the caller (lib/accounts/end-access.ts): with a live session
 * they would get new tokens too.
 */
export async function ejectUserFromMedia(userId: string): Promise<void> {
  await closeDeviceChecksOf(userId);
  const visits = await database().visit.findMany({
    where: {
      phase: { in: phasesBefore('end') },
      participants: { some: { userId, state: 'admitted' } },
    },
    select: { id: true, clinicId: true, doctorId: true, mediaKey: true, epoch: true },
  });
  for (const { id, clinicId, doctorId, mediaKey, epoch } of visits) {
    const { count } = await database().visit.updateMany({
      where: { id, epoch },
      data: { epoch: { increment: 1 }, version: { increment: 1 } },
    });
    // Someone else has just made a new epoch and deletes the room of this one.
    if (count === 0) continue;
    await deleteVisitRoom(mediaKey, epoch);
    await sendNudge({ visitId: id, clinicId, doctorId });
  }
}
