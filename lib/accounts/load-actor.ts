import '#server-only';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import type { Actor } from './actor.rules.ts';

/**
 * The person behind a session, read afresh: null when the row is gone, revoked or expired, or the person
 * is disabled.
 */
export async function loadActor(sessionId: string): Promise<Actor | null> {
  const session = await database().session.findFirst({
    where: {
      id: sessionId,
      revokedAt: null,
      expiresAt: { gt: currentTime() },
      user: { disabledAt: null },
    },
    select: {
      id: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          locale: true,
          timeZone: true,
          memberships: { select: { clinicId: true, role: true }, orderBy: { createdAt: 'asc' } },
        },
      },
    },
  });
  if (!session) return null;
  const { id: userId, ...person } = session.user;
  return { userId, sessionId: session.id, ...person };
}
