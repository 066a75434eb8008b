import '#server-only';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';

/** Ends every session of a person, on all devices, and closes their open streams. */
export async function endAccess(userId: string): Promise<void> {
  await database().session.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: currentTime() },
  });
  await sendNudge({ userId });
}

/** Ends one session; open streams of the person come back as who they now are. */
export async function endSession(sessionId: string): Promise<void> {
  const [session] = await database().session.updateManyAndReturn({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: currentTime() },
    select: { userId: true },
  });
  if (session) await sendNudge({ userId: session.userId });
}
